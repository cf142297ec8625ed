using FactCheck.Core.Claims;

namespace FactCheck.Language.Articles;

/// <summary>What is said of a claim whose amount names no number: what stays open is how many, not who or what is meant.</summary>
public static class VagueWords
{
    private const string HowMany = ": how many is not said";

    /// <summary>Whether the ambiguity is of an amount alone: two claims of "dozens" may be one, of "he" not.</summary>
    public static bool IsOfAmount(string ambiguity)
    {
        ArgumentNullException.ThrowIfNull(ambiguity);
        return ambiguity.EndsWith(HowMany, StringComparison.Ordinal);
    }

    internal static IEnumerable<string> Of(string text, IReadOnlyList<Quantity> quantities) =>
        quantities.Where(quantity => quantity.IsVague).Select(quantity => $"“{quantity.Span.Of(text)}”{HowMany}");
}
