using Tracking.Core;

namespace Tracking.Tests.Core;

public class ChangeFeedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(512)]
    [InlineData(600)]
    [InlineData(1200)]
    public void After_AnyNumber_AnswersWhatIsKeptAndCountsTheRest(int capacity)
    {
        var feed = new ChangeFeed(capacity, new ChangeSignal());
        var writer = feed.Open();
        for (var written = 0; written <= 1300; written++)
        {
            foreach (var asked in new[] { 0L, written - capacity - 1, written - capacity, written - 2, written, written + 5 }.Where(number => number >= 0))
            {
                var changes = feed.After(asked);

                var oldest = Math.Max(asked, written - capacity);
                changes.Missed.Should().Be(Math.Max(0, written - capacity - asked));
                changes.Changes.Select(change => (change.Sequence, change.NextId)).Should()
                    .Equal(Enumerable.Range(1, written).Where(number => number > oldest)
                        .Select(number => ((long)number, number % 3 == 0 ? default(long?) : number)));
            }

            writer.Write(GraphChangeKind.Linked, nextId: (written + 1) % 3 == 0 ? null : written + 1);
            written += capacity > 100 ? 99 : 0;
            for (var more = 0; more < (capacity > 100 ? 99 : 0); more++)
            {
                writer.Write(GraphChangeKind.Linked, nextId: feed.Last % 3 == 2 ? null : feed.Last + 1);
            }
        }
    }

    [Fact]
    [Trait("Contract", "O1")]
    public void Close_WhileTheWriterWrites_LetsNothingOfItComeAfterwards()
    {
        for (var round = 0; round < 500; round++)
        {
            var feed = new ChangeFeed(100_000, new ChangeSignal());
            var (replaced, successor) = (feed.Open(), feed.Open());
            Simultaneously.Run(2, thread =>
            {
                for (var write = 0; write < 50; write++)
                {
                    if (thread == 0)
                    {
                        replaced.Write(GraphChangeKind.Removed);
                    }
                    else if (write == 10)
                    {
                        replaced.Close();
                        successor.Write(GraphChangeKind.Replaced);
                    }
                }
            });

            feed.After(0).Changes[^1].Kind.Should().Be(GraphChangeKind.Replaced);
        }
    }
}
