using System.Text.Json;

namespace FactCheck.Tests.ForeignClient;

/// <summary>A comparison that lets everything pass would prove nothing.</summary>
public sealed class AnswerComparisonTests
{
    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 2}""")]
    [InlineData("""{"a": "…"}""", """{"a": {"b": []}}""")]
    [InlineData("""{"a": "doc-…"}""", """{"a": "doc-1"}""")]
    [InlineData("""[1, "…"]""", "[1, 2, 3]")]
    [InlineData("[]", "[]")]
    public void What_is_not_shown_may_be_anything(string shown, string actual) => Assert.Null(Compare(shown, actual));

    [Theory]
    [InlineData("""{"a": 1}""", """{"a": 2}""", "$.a: 2 instead of 1")]
    [InlineData("""{"a": 1}""", """{"b": 1}""", "$.a: missing")]
    [InlineData("""{"a": "x"}""", """{"a": "X"}""", """$.a: "X" instead of "x".""")]
    [InlineData("""{"a": true}""", """{"a": false}""", "$.a: False instead of True")]
    [InlineData("""{"a": [{"b": 1}]}""", """{"a": [{"b": 2}]}""", "$.a[0].b: 2 instead of 1")]
    [InlineData("[1]", "[1, 2]", "$: 2 items instead of 1")]
    [InlineData("""[1, "…"]""", "[]", "$: 0 items instead of 1")]
    public void What_is_shown_must_be_so(string shown, string actual, string difference) => Assert.Equal(difference.TrimEnd('.'), Compare(shown, actual));

    private static string? Compare(string shown, string actual)
    {
        using var first = JsonDocument.Parse(shown);
        using var second = JsonDocument.Parse(actual);
        return AnswerComparison.Differs(first.RootElement, second.RootElement);
    }
}
