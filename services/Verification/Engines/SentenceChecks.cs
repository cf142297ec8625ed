using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FactCheck.Core.Claims;
using FactCheck.Language.Names;
using FactCheck.Language.Quantities;
using FactCheck.Language.Sentences;

namespace FactCheck.Verification.Engines;

/// <summary>Whether a sentence of a justification says what the passages it cites say, and of the claim only what the claim says.</summary>
/// <remarks>By their figures, names, quoted words, most of their telling words and their negation.</remarks>
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
        var clauses = SentenceClauses.Of(text, TellingStems(claim).ToHashSet(StringComparer.Ordinal));
        // The claim's own figures and names are only for what the sentence reports of the claim: as a report of its passages they would be made up.
        if (FigureFault(text, clauses, passages, basis) is { } figure)
            return figure;
        // Where nothing is cited, it can only be said of the claim's matter that nothing decides it.
        var matter = cited.Count > 0 ? passages : basis;
        if (clauses.Any(clause => !HasOnlyNamesOf(clause, clause.IsReport ? basis : matter)))
            return "a name stands in no passage that it cites";
        if (Quoted().Matches(text).Any(quote => !StandsIn(quote.Groups[1], clauses.LastOrDefault(clause => clause.Start <= quote.Index)?.IsReport == true ? basis : matter)))
            return "quoted words stand in no passage that it cites";
        var told = string.Join(' ', clauses.Where(clause => !clause.IsReport).Select(clause => clause.Text));
        if (!IsGrounded(told, matter))
            return "a sentence is about something else";
        return cited.Count > 0 && TurnsRound(told, passages) ? "a sentence is negated where what it cites is not, or the other way round" : null;
    }

    private static string? FigureFault(string text, IReadOnlyList<SentenceClause> clauses, string passages, string basis)
    {
        const string fault = "a figure stands in no passage that it cites";
        if (!HasOnlyFiguresOf(text, basis) || clauses.Any(clause => !clause.IsReport && !HasOnlyFiguresOf(clause.Text, passages)))
            return fault;
        // "The claim says 300, which the brigade confirms": nobody gave the figure but the claim.
        return clauses.Any(clause => clause.IsReport && !HasOnlyFiguresOf(clause.Text, passages)) && clauses.Any(clause => !clause.IsReport && SentenceClauses.BearsOut(clause.Text))
            ? fault : null;
    }

    private static bool StandsIn(Capture quote, string basis) => quote.Value.Trim(' ', ',', '.') is var words
        && (words.Split(' ').Length < MinQuotedWords || basis.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the sentences that it tells again say the contrary: a negation that they do not have, or have and it has not.</summary>
    private static bool TurnsRound(string told, string passages)
    {
        var telling = TellingStems(told).ToList();
        if (telling.Count == 0)
            return false;
        var isNegated = SentenceClauses.IsNegated(told);
        var retold = passages.Split('\n').SelectMany(passage => SentenceSplitter.Split(passage).Select(span => span.Of(passage)))
            .Where(sentence => TellingStems(sentence).Intersect(telling, StringComparer.Ordinal).Count() >= LeastGrounded * telling.Distinct(StringComparer.Ordinal).Count()).ToList();
        return retold.Count > 0 ? retold.TrueForAll(sentence => SentenceClauses.IsNegated(sentence) != isNegated) : isNegated && !SentenceClauses.IsNegated(passages);
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

    /// <summary>Every word of a name, and every other word in capitals: but the sentence's first, which always is.</summary>
    private static bool HasOnlyNamesOf(SentenceClause clause, string basis)
    {
        var known = SearchWords.Of(basis).Concat(SearchWords.Of(Possessive().Replace(basis, " "))).ToHashSet(StringComparer.Ordinal);
        var capitals = Capital().Matches(clause.Text).Where(match => clause.Start + match.Index > 0).SelectMany(match => SearchWords.Of(match.Value));
        return NameReader.Read(clause.Text).SelectMany(name => SearchWords.Of(name.Text)).Concat(Acronyms(clause.Text)).Concat(capitals).All(known.Contains);
    }

    private static IEnumerable<string> Acronyms(string text) => Acronym().Matches(text).Select(match => match.Value.ToLower(CultureInfo.InvariantCulture));

    private static bool IsGrounded(string text, string basis)
    {
        var known = SearchWords.Of(basis).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var telling = TellingStems(text).ToList();
        return telling.Count(known.Contains) >= LeastGrounded * telling.Count;
    }

    /// <summary>Beginnings of the words that say what a text is about.</summary>
    internal static IEnumerable<string> TellingStems(string text) =>
        SearchWords.Of(text).Where(word => word.Length > 3).Select(Stem).Where(word => !Connecting.Contains(word));

    /// <summary>A word's beginning: enough for "counted" and "counts".</summary>
    internal static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    private static List<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value.ToLower(CultureInfo.InvariantCulture))];

    // What any justification says, whatever it is about; in the five letters that are compared.
    private static readonly HashSet<string> Connecting = new([.. """
        claim passa evide repor state says said suppo refut confl agree disag contr confi denie denys figur count numbe date dated publi later earli
        which while where when that this these those with from have does were been they their there than then only also both none neith eithe other
        speak gives given puts tells menti asser names itsel
        same more less fewer least most about above below becau there howev inste enoug decid sourc indep
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)], StringComparer.Ordinal);

    [GeneratedRegex(@"://|www\.|\b(?:https?|ftp|data|javascript|mailto|file)\s*:|@|\b[\p{L}\p{N}-]+\.(?:[a-z]{2,})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // The delimiter's, above all.
    [GeneratedRegex("[0-9A-Fa-f]{32}")]
    private static partial Regex Hash();

    [GeneratedRegex(@"\p{N}(?:[\p{N}.,]*\p{N})?")]
    private static partial Regex Number();

    [GeneratedRegex(@"['’]s?\b")]
    private static partial Regex Possessive();

    [GeneratedRegex(@"\b\p{Lu}[\p{L}\p{N}]*")]
    private static partial Regex Capital();

    [GeneratedRegex("[\"“]([^\"“”]+)[\"”]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b\p{Lu}{2,}\b")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
