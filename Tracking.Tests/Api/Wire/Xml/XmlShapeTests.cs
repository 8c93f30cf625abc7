namespace Tracking.Tests.Api.Wire.Xml;

/// <summary>Every form in which JAXB and its like write a list of tasks. The second column names id and kind of what is created.</summary>
public sealed class XmlShapeTests
{
    private const string Xsi = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'";

    public static TheoryData<string, string> Lists() => new()
    {
        // Named for the kind.
        { "<tasks><execution-task><id>1</id></execution-task><execution-task-list><id>2</id></execution-task-list></tasks>", "1 execution-task, 2 execution-task-list" },
        { "<tasks><navigable-execution-task><id>1</id></navigable-execution-task><navigable-execution-task-list><id>2</id></navigable-execution-task-list></tasks>", "1 navigable-execution-task, 2 navigable-execution-task-list" },

        // xsi:type on <tasks> and <task>, in every spelling, with any prefix.
        { $"<tasks {Xsi}><tasks xsi:type='executionTaskList'><id>1</id></tasks><tasks xsi:type='executionTask'><id>2</id></tasks></tasks>", "1 execution-task-list, 2 execution-task" },
        { $"<tasks {Xsi}><task xsi:type='execution-task-list'><id>1</id></task><Task xsi:type='ExecutionTaskList'><id>2</id></Task></tasks>", "1 execution-task-list, 2 execution-task-list" },
        { $"<tasks {Xsi}><task xsi:type='ns9:navigableExecutionTask'><id>1</id></task><task xsi:type=' NavigableExecutionTaskList '><id>2</id></task></tasks>", "1 navigable-execution-task, 2 navigable-execution-task-list" },
        { "<tasks><task xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:type='executionTaskList'><id>1</id></task></tasks>", "1 execution-task-list" },
        { $"<tasks {Xsi}><execution-task xsi:type='executionTaskList'><id>1</id></execution-task></tasks>", "1 execution-task-list" },
        { $"<tasks {Xsi}><execution-task-list xsi:type='task'><id>1</id></execution-task-list></tasks>", "1 execution-task-list" },

        // No kind: inferred.
        { "<tasks><task><id>1</id></task><Task><id>2</id><definition-id>d</definition-id></Task></tasks>", "1 execution-task, 2 execution-task-list" },
        { "<tasks><task><id>1</id><nexts/></task><task><id>2</id><definition-id/><workflow>w</workflow></task></tasks>", "1 navigable-execution-task, 2 execution-task" },
        { "<tasks><task><id>1</id><definition-id>d</definition-id><nexts/></task></tasks>", "1 navigable-execution-task-list" },
        { "<tasks><tasks><id>1</id><definition-id>d</definition-id></tasks></tasks>", "1 execution-task-list" },
        { "<tasks><task><id>1</id></task><tasks><task><id>x</id></task><task/><id>2</id></tasks></tasks>", "1 execution-task, 2 execution-task" },
        { $"<tasks {Xsi}><task xsi:type='task'><id>1</id></task></tasks>", "1 execution-task" },

        // A type attribute outside the namespace is just an unknown attribute.
        { "<tasks><task type='executionTaskList'><id>1</id></task></tasks>", "1 execution-task" },

        // <tasks> as a wrapper.
        { "<tasks><tasks><execution-task-list><id>1</id></execution-task-list><task><id>2</id></task></tasks></tasks>", "1 execution-task-list, 2 execution-task" },
        { $"<tasks {Xsi}><tasks><tasks xsi:type='executionTaskList'><id>1</id></tasks></tasks></tasks>", "1 execution-task-list" },
        { "<tasks><tasks/></tasks>", "" },

        // Unknown elements and attributes, comments, instructions, text.
        { "<tasks a='1'>text<milestone><id>9</id></milestone><executionTask><id>9</id></executionTask><task b='2'><id c='3'>1</id><other><id>9</id></other></task></tasks>", "1 execution-task" },
        { "<!-- a --><?b c?><tasks><!-- d --><?e f?><task><!-- g --><id>1</id><?h i?></task></tasks><!-- j --><?k?>\n", "1 execution-task" },

        // Namespaces are ignored.
        { "<tasks xmlns='urn:hpe:nfvd'><execution-task><id>1</id></execution-task></tasks>", "1 execution-task" },
        { "<n:tasks xmlns:n='urn:a' xmlns:m='urn:b'><m:execution-task-list><n:id>1</n:id></m:execution-task-list></n:tasks>", "1 execution-task-list" },

        // Declarations.
        { "<?xml version='1.0'?><tasks><task><id>1</id></task></tasks>", "1 execution-task" },
        { "\uFEFF<?xml version='1.0' encoding='utf-8' standalone='no'?>\r\n<tasks>\r\n  <task>\r\n    <id>1</id>\r\n  </task>\r\n</tasks>", "1 execution-task" },
    };

    public static TheoryData<string, string> Nexts() => new()
    {
        { "<nexts><execution-task-list><id>2</id></execution-task-list><task><id>3</id></task></nexts>", "2 execution-task-list, 3 execution-task" },
        { $"<nexts {Xsi}><tasks xsi:type='executionTaskList'><id>2</id></tasks></nexts>", "2 execution-task-list" },
        { $"<nexts {Xsi}><task xsi:type='executionTaskList'><id>2</id></task></nexts>", "2 execution-task-list" },
        { "<nexts><tasks><execution-task-list><id>2</id></execution-task-list><task><id>3</id></task></tasks></nexts>", "2 execution-task-list, 3 execution-task" },
        { "<nexts><tasks><id>2</id></tasks><tasks><id>3</id></tasks></nexts>", "2 execution-task, 3 execution-task" },
        { "<nexts><tasks/></nexts>", "" },
        { "<nexts/>", "" },
        { "<nexts></nexts>", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    [Trait("Contract", "J1")]
    [Trait("Contract", "J3")]
    [Trait("Contract", "J4")]
    [Trait("Contract", "J5")]
    [Trait("Contract", "J7")]
    public async Task Post_AnyFormOfAList_CreatesItsTasks(string body, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body, TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfXml(answer.Body).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Nexts))]
    [Trait("Contract", "N5")]
    public async Task Post_AnyFormOfNexts_CreatesAndLinksItsTasks(string nexts, string expected)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync($"<tasks><navigable-execution-task><id>1</id>{nexts}</navigable-execution-task></tasks>", TrackingHost.Xml);

        answer.Status.Should().Be(200, answer.Body);
        Kinds.OfXml((await host.GetAsync("/task/1/next", TrackingHost.Xml)).Body).Should().Be(expected);
    }

    [Theory]
    [Trait("Contract", "J3")]
    [InlineData("milestone")]
    [InlineData("EXECUTIONTASK")]
    [InlineData("")]
    [InlineData("a:b:executionTask")]
    public async Task Post_UnknownXsiType_Answers400(string type)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(
            HttpMethod.Post, "/task", $"<tasks {Xsi}><task/><execution-task xsi:type='{type}'/></tasks>", contentType: TrackingHost.Xml);

        answer.ShouldRefuse("tasks[1].xsi:type", "must be the name of a kind of task such as execution-task");
    }

    [Theory]
    [Trait("Contract", "J6")]
    [Trait("Contract", "D11")]
    [InlineData("<foo/>")]
    [InlineData("<execution-task><id>1</id></execution-task>")]
    [InlineData("<task/>")]
    [InlineData("<Tasks/>")]
    public async Task Post_WrongRoot_Answers400(string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.SendAsync(HttpMethod.Post, "/task", body, contentType: TrackingHost.Xml);

        answer.ShouldRefuse("body", "must have the root element \"tasks\"");
    }

    [Theory]
    [Trait("Contract", "D9")]
    [InlineData("<tasks/>")]
    [InlineData("<tasks></tasks>")]
    [InlineData("<tasks> <other/> </tasks>")]
    public async Task Post_EmptyList_CreatesNothing(string body)
    {
        await using var host = await TrackingHost.StartAsync();

        var answer = await host.PostAsync(body, TrackingHost.Xml);

        answer.Body.Should().Be("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><tasks/>");
        answer.Status.Should().Be(200);
    }
}
