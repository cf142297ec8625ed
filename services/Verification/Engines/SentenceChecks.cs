using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Language.Names;
using FactCheck.Language.Quantities;

namespace FactCheck.Verification.Engines;

/// <summary>Whether a sentence of a justification says only what the passages it cites, and the claim, have the words, names and figures for.</summary>
internal static partial class SentenceChecks
{
    private const int MaxLength = 400;
    private const int LeakedRun = 7;
    private const int MinQuotedWords = 2;

    /// <summary>Least share of a sentence's telling words that stand in what it rests on.</summary>
    private const double LeastGrounded = 0.5;

    private const string Punctuation = ".,;:!?'\"“”‘’()–—-%$€£¥/&+…";

    /// <summary>The first check that it fails; null when it passes all.</summary>
    internal static string? FaultOf(EngineSentence sentence, IReadOnlyList<PromptPassage> cited, string claim)
    {
        var text = sentence.Text;
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxLength)
            return "a sentence is empty or too long";
        var passages = string.Join("\n", cited.Select(passage => $"{passage.Text}\n{VisibleText.Of(passage.Passage.Publisher ?? "")}"));
        var basis = $"{passages}\n{VisibleText.Of(claim)}";
        if (!HasPlainCharacters(text, basis))
            return "a sentence has characters that neither plain text nor its passages have";
        if (Address().IsMatch(text))
            return "a sentence has an address";
        if (Leaks(text, basis) || Hash().IsMatch(text))
            return "a sentence repeats its instructions";
        // The claim's own figure is only for what the sentence says of the claim: as a report of its passages it would be made up.
        if (!HasOnlyFiguresOf(text, OfTheClaim().IsMatch(text) ? basis : passages))
            return "a figure stands in no passage that it cites";
        if (!HasOnlyNamesOf(text, basis))
            return "a name stands in no passage that it cites";
        if (Quoted().Matches(text).Select(match => match.Groups[1].Value.Trim(' ', ',', '.')).Any(words => words.Split(' ').Length >= MinQuotedWords
            && !basis.Contains(words, StringComparison.OrdinalIgnoreCase)))
            return "quoted words stand in no passage that it cites";
        return IsGrounded(text, basis) ? null : "a sentence is about something else";
    }

    // Letters beyond ASCII may look like others: only those that the passages have.
    private static bool HasPlainCharacters(string text, string basis) => text.EnumerateRunes().All(rune =>
        rune.Value == ' ' || (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || Punctuation.Contains((char)rune.Value)))
        || (!rune.IsAscii && !VisibleText.IsInvisible(rune) && (Punctuation.Contains(rune.ToString(), StringComparison.Ordinal) || basis.Contains(rune.ToString(), StringComparison.Ordinal))));

    private static bool Leaks(string text, string basis)
    {
        var words = Words(text);
        var (secret, known) = ($" {string.Join(' ', Words(EnginePrompt.Instructions))} ", $" {string.Join(' ', Words(basis))} ");
        for (var i = 0; i + LeakedRun <= words.Count; i++)
        {
            var run = $" {string.Join(' ', words.Skip(i).Take(LeakedRun))} ";
            if (secret.Contains(run, StringComparison.Ordinal) && !known.Contains(run, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>By their digits as they stand, and by value for those in words.</summary>
    private static bool HasOnlyFiguresOf(string text, string basis)
    {
        var digits = Digits(basis);
        if (!Digits(text).IsSubsetOf(digits))
            return false;
        var known = QuantityReader.Read(basis);
        return QuantityReader.Read(text).All(figure => known.Any(other => Same(figure, other)));
    }

    // A number read in two places may carry a unit in one of them only; percent and points are never one another.
    private static bool Same(Quantity figure, Quantity other) => figure.IsVague == other.IsVague && Math.Abs(figure.Value - other.Value) <= 1e-9 * Math.Max(1, Math.Abs(other.Value))
        && figure.Max == other.Max && (figure.Unit == other.Unit || (figure.Unit is null && other.Unit is not ("percent" or "percentage_point" or "share" or "times")));

    private static HashSet<string> Digits(string text) =>
        [.. Number().Matches(text).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal).TrimEnd('.'))];

    private static bool HasOnlyNamesOf(string text, string basis)
    {
        var known = SearchWords.Of(basis).ToHashSet(StringComparer.Ordinal);
        return NameReader.Read(text).SelectMany(name => SearchWords.Of(name.Text)).Concat(Acronyms(text)).All(known.Contains);
    }

    private static IEnumerable<string> Acronyms(string text) => Acronym().Matches(text).Select(match => match.Value.ToLower(CultureInfo.InvariantCulture));

    private static bool IsGrounded(string text, string basis)
    {
        var known = SearchWords.Of(basis).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var telling = SearchWords.Of(text).Where(word => word.Length > 3).Select(Stem).Where(word => !Connecting.Contains(word)).ToList();
        return telling.Count(known.Contains) >= LeastGrounded * telling.Count;
    }

    /// <summary>A word's beginning: enough for "counted" and "counts".</summary>
    internal static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLower(CultureInfo.InvariantCulture))];

    // What any justification says, whatever it is about; in the five letters that are compared.
    private static readonly HashSet<string> Connecting = new([.. """
        claim passa evide repor state says said suppo refut confl agree disag contr confi denie denys figur count numbe date dated publi later earli
        which while where when that this these those with from have does were been they their there than then only also both none neith eithe other
        same more less fewer least most about above below becau there howev inste enoug decid sourc indep
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)], StringComparer.Ordinal);

    [GeneratedRegex(@"://|www\.|\b(?:https?|ftp|data|javascript|mailto|file)\s*:|@|\b[\p{L}\p{N}-]+\.(?:[a-z]{2,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // The delimiter's, above all.
    [GeneratedRegex("[0-9A-Fa-f]{32}")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\p{N}(?:[\p{N}.,]*\p{N})?")]
    private static partial Regex Number();

    [GeneratedRegex(@"\bclaim(?:s|ed|ant)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfTheClaim();

    [GeneratedRegex("[\"“]([^\"“”]+)[\"”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\p{Lu}{2,}\b")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
