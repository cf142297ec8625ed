using FactCheck.Core.Claims;

namespace FactCheck.Verification.Engines;

/// <summary>Whether an answer may be used: what it cites exists and says so, and nothing in it comes from elsewhere.</summary>
internal static class AnswerChecks
{
    private const int MaxSentences = 6;
    private const int MinQuoteWords = 3;
    private const int MaxQuoteLength = 400;

    /// <summary>Words that a quote shares with the claim at least, where the claim has as many.</summary>
    private const int LeastSharedWords = 2;

    /// <summary>The first check that it fails, for a person and without its words; null when it passes all.</summary>
    internal static string? FaultOf(EngineAnswer answer, IReadOnlyList<PromptPassage> passages, string claim)
    {
        var given = passages.ToDictionary(passage => passage.Number);
        if (answer.Passages.Select(passage => passage.Number).Distinct().Count() != answer.Passages.Count)
            return "it judges a passage twice";
        if (answer.Passages.Any(passage => !given.ContainsKey(passage.Number)))
            return "it judges a passage that was not given";
        foreach (var passage in answer.Passages)
            if (passage.Stance != EngineSide.Neutral && QuoteFault(passage.Quote, given[passage.Number], claim) is { } fault)
                return fault;
        if (answer.Justification.Count is 0 or > MaxSentences)
            return $"its justification has {(answer.Justification.Count == 0 ? "no" : "too many")} sentences";
        var decisive = answer.Passages.Where(passage => passage.Stance != EngineSide.Neutral).Select(passage => passage.Number).ToHashSet();
        foreach (var sentence in answer.Justification)
        {
            if (sentence.Cites.Any(number => !given.ContainsKey(number)))
                return "it cites a passage that was not given";
            if (sentence.Cites.Count == 0 && answer.Verdict != EngineVerdict.NotEnoughEvidence)
                return "a sentence cites nothing";
            if (answer.Verdict != EngineVerdict.NotEnoughEvidence && !sentence.Cites.Any(decisive.Contains))
                return "a sentence rests on passages that decide nothing";
            if (SentenceChecks.FaultOf(sentence, [.. sentence.Cites.Distinct().Select(number => given[number])], claim) is { } fault)
                return fault;
        }
        return null;
    }

    private static string? QuoteFault(string quote, PromptPassage passage, string claim)
    {
        var words = VisibleText.Of(quote);
        if (words.Length is 0 or > MaxQuoteLength || words.Split(' ').Length < Math.Min(MinQuoteWords, passage.Text.Split(' ').Length))
            return "a quote is too short or too long";
        if (!passage.Text.Contains(words, StringComparison.Ordinal))
            return "a quote does not stand in its passage";
        var (telling, shared) = (TellingWords(claim), TellingWords(words));
        telling.IntersectWith(shared);
        return telling.Count >= Math.Min(LeastSharedWords, TellingWords(claim).Count) ? null : "a quote has nothing of the claim in it";
    }

    private static HashSet<string> TellingWords(string text) =>
        [.. SearchWords.Of(text).Where(word => word.Length > 3 || char.IsDigit(word[0])).Select(SentenceChecks.Stem)];
}
