using FactCheck.Core.Identity;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Console.Queue;

namespace FactCheck.Tests.Unit.Review;

/// <summary>What of the queue an address shows.</summary>
public sealed class QueueFilterTests
{
    private static readonly Caller Chen = new("Chen Checker", WorkspaceId.Default, new HashSet<string> { CallerRoles.Checker }, IsDevelopment: true);

    [Theory]
    [InlineData("/", ReviewState.Pending, false)]
    [InlineData("/?state=all", null, false)]
    [InlineData("/?state=decided", ReviewState.Decided, false)]
    [InlineData("/?overdue=1", ReviewState.Pending, false)]
    [InlineData("/?overdue=1&state=leased", ReviewState.Leased, false)]
    [InlineData("/?overdue=1&state=decided", ReviewState.Pending, false)]
    [InlineData("/?overdue=1&mine=1", ReviewState.Leased, true)]
    public void What_is_overdue_may_wait_or_be_held(string address, ReviewState? state, bool isMine)
    {
        var filter = QueueFilter.Parse(new Uri($"http://localhost{address}"));
        var query = filter.ToQuery(Chen, DateTimeOffset.UnixEpoch.AddDays(3), TimeSpan.FromDays(1));
        Assert.Equal((state, isMine ? Chen.Name : null), (query.State, query.Holder));
        Assert.Equal(filter.Overdue ? DateTimeOffset.UnixEpoch.AddDays(2) : null, query.CreatedBefore);
    }

    [Fact]
    public void A_tab_counts_what_its_link_leads_to()
    {
        var filter = new QueueFilter { Decided = Verdict.Refuted, Overdue = true, Tag = "mills" };
        foreach (var state in StateTabs.States)
        {
            var tab = filter.InState(state);
            Assert.Equal(tab, QueueFilter.Parse(new Uri($"http://localhost{tab.Address}")));
        }
        Assert.Equal((null, true, "mills"), (filter.InState("leased").Decided, filter.InState("leased").Overdue, filter.InState("leased").Tag));
        Assert.Equal((Verdict.Refuted, false), (filter.InState("decided").Decided, filter.InState("decided").Overdue));
    }
}
