using FactCheck.Language.Names;

namespace FactCheck.Language.Comparison;

/// <summary>Who acts, by the place of names alone: the first name that nothing leads in, or whom a passive is done by.</summary>
internal static class NamedDoers
{
    private static readonly HashSet<string> LeadIns = [.. "in at on of from near to for with by against between into over under after before during via off outside inside around".Split(' ')];

    private static readonly HashSet<string> Passives = [.. "was were is are be been being".Split(' ')];

    // Words between "was" and "by".
    private const int LongestPassive = 5;

    /// <summary>Leaves it open where another of the same names acts: "Israel struck Iran" and "Iran struck Israel".</summary>
    public static void Compare(ClaimFacts text, ClaimFacts known, Agreement agreement)
    {
        List<Name> names = [.. text.Names, .. known.Names];
        // Beside a passive, a name at the front that nothing else shows to be one: "Elmport was sued by Northwick", "Elmport sued Northwick".
        if (HasAgent(text.Text, names) || HasAgent(known.Text, names))
            names = [.. names, .. Opener(text.Text), .. Opener(known.Text)];
        if (Of(text.Text, names) is { } mine && Of(known.Text, names) is { } theirs && !ClaimFacts.WordsOf(mine.Text).Intersect(ClaimFacts.WordsOf(theirs.Text)).Any()
            && known.Mentions(mine) && text.Mentions(theirs))
            agreement.AddOpen($"“{mine.Text}” acts in the text, “{theirs.Text}” in the known claim");
    }

    private static bool HasAgent(string text, IReadOnlyList<Name> names) => In(text, names).Exists(name => IsAgent(text, name));

    private static Name? Of(string text, IReadOnlyList<Name> names) =>
        In(text, names) is var here && here.Find(name => IsAgent(text, name)) is { } agent ? agent : here.Find(name => IsFree(text, name));

    // Where the names stand in this text, in order.
    private static List<Name> In(string text, IReadOnlyList<Name> names) =>
        [.. names.Select(name => (name, At: text.IndexOf(name.Text, StringComparison.Ordinal))).Where(found => found.At >= 0).OrderBy(found => found.At)
            .Select(found => found.name with { Span = new(found.At, found.At + found.name.Text.Length) })];

    private static IEnumerable<Name> Opener(string text)
    {
        var end = text.AsSpan().IndexOf(' ');
        if (end > 2 && char.IsUpper(text[0]) && !NameWords.IsOpener(text[..end].ToLowerInvariant()))
            yield return new Name(new(0, end), text[..end], NameKind.Other);
    }

    private static bool IsAgent(string text, Name name)
    {
        var before = WordsBefore(text, name);
        return before is [.., "by"] && before.TakeLast(LongestPassive).Any(Passives.Contains);
    }

    private static bool IsFree(string text, Name name) => !LeadIns.Contains(WordsBefore(text, name).LastOrDefault(word => word is not "the", ""))
        && !text.AsSpan(name.Span.End).StartsWith("'s") && !text.AsSpan(name.Span.End).StartsWith("’s") && !text.AsSpan(name.Span.End).StartsWith(" and ");

    private static List<string> WordsBefore(string text, Name name) =>
        [.. text[..name.Span.Start].ToLowerInvariant().Split([' ', ',', '“', '"'], StringSplitOptions.RemoveEmptyEntries)];
}
