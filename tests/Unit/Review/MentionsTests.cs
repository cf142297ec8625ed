using FactCheck.Core.Review;
using FactCheck.Review.Queue;

namespace FactCheck.Tests.Unit.Review;

/// <summary>Who a comment asks to look.</summary>
public sealed class MentionsTests
{
    [Theory]
    [InlineData("Look at this, @ada.lovelace, please.", "ada.lovelace")]
    [InlineData("@\"Chen Checker\" and (@\"Edda Editor\")", "Chen Checker|Edda Editor")]
    [InlineData("Ask @Sara Second again", "Sara Second")]
    [InlineData("Ask @sara second again", "Sara Second")]
    [InlineData("@Ada Lovelace King, not @Ada Lovelace", "Ada Lovelace King|Ada Lovelace")]
    [InlineData("@Sara Seconds", "Sara")]
    [InlineData("@\"<script>\" @\"\" mail a@b.example", "")]
    [InlineData("@ben @ben", "ben")]
    public void Names_with_spaces_are_found_quoted_or_known(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), Mentions.In(text, TaskOf("Sara Second", "Ada Lovelace", "Ada Lovelace King")));

    private static ReviewTask TaskOf(params string[] people)
    {
        var at = DateTimeOffset.UnixEpoch;
        return people.Aggregate(ConsoleTasks.Task("Sheep fly."), (task, name) => AuditChain.Append(task, at, name, "leased", "", ""));
    }
}
