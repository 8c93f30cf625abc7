using Tracking.Core;

namespace Tracking.Tests.Core;

public class ChangeFeedTests
{
    [Fact]
    [Trait("Contract", "O1")]
    public void Close_WhileTheWriterWrites_LetsNothingOfItComeAfterwards()
    {
        for (var round = 0; round < 500; round++)
        {
            var feed = new ChangeFeed(100_000);
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
