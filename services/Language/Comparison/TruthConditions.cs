using FactCheck.Language.Models;
using FactCheck.Language.Names;
using FactCheck.Language.Sentences;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Language.Comparison;

/// <summary>Compares what makes two claims true: figures, negation, period, place and subject.</summary>
/// <remarks>A post may say more than the claim it repeats, so everything of the known claim is to be in the text, and only in short texts the other way round too.</remarks>
public sealed class TruthConditions(ReaderModel? reader)
{
    /// <summary>How they compare.</summary>
    public Agreement Compare(string text, string known, CancellationToken cancellation)
    {
        var agreement = new Agreement();
        var (mine, theirs) = (ClaimFacts.Read(text), ClaimFacts.Read(known));
        FigureAgreement.Compare(mine, theirs, agreement);
        ComparePeriods(mine, theirs, agreement);
        CompareNames(mine, theirs, agreement);
        ComparePeoples(mine, theirs, agreement);
        var closest = ClosestPart(text, theirs);
        Polarity.Compare(closest, known, agreement);
        Ranks.Compare(closest, known, agreement);
        if (reader is not null)
            Roles.Compare(Roles.Read(closest, reader, cancellation), Roles.Read(known, reader, cancellation), agreement);
        else
            NamedDoers.Compare(mine, theirs, agreement);
        return agreement;
    }

    private static void ComparePeriods(ClaimFacts text, ClaimFacts known, Agreement agreement)
    {
        foreach (var period in known.Periods)
        {
            if (text.Periods.Contains(period))
                agreement.AddShared($"the time {period}");
            else if (text.Periods.FirstOrDefault(other => other.Overlaps(period)) is { } other && other.Overlaps(period))
                agreement.AddOpen($"the time {other} against {period}");
            else if (text.Periods.Count > 0)
                agreement.AddDifferent($"the time {text.Periods[0]} against {period}");
            else
                agreement.AddOpen($"no time {period} in the text");
        }
        if (known.Periods.Count == 0 && text.Periods.Count > 0 && FigureAgreement.IsShort(text.Text))
            agreement.AddOpen($"no time {text.Periods[0]} in the known claim");
    }

    /// <summary>Peoples, which are no names: "12 Americans" are not "12 Germans".</summary>
    private static void ComparePeoples(ClaimFacts text, ClaimFacts known, Agreement agreement)
    {
        var (mine, theirs) = (PeoplesOf(text.Text), PeoplesOf(known.Text));
        foreach (var (word, country) in theirs.Where(people => !text.Words.Contains(people.Country)))
        {
            var other = mine.FirstOrDefault(people => !known.Words.Contains(people.Country)).Word;
            if (other is not null)
                agreement.AddDifferent($"“{other}” against “{word}”");
            else
                agreement.AddOpen($"no “{word}” in the text");
        }
    }

    private static List<(string Word, string Country)> PeoplesOf(string text) =>
        [.. ReadText.Of(text, publishedOn: null).Sentences.SelectMany(sentence => sentence.Words)
            .Where(word => word.Country is not null && Demonyms.IsPeople(word.Lower))
            .Select(word => (word.Start < text.Length ? text[word.Start..word.End] : word.Lower, word.Country!))
            .DistinctBy(people => people.Item2)];

    private static void CompareNames(ClaimFacts text, ClaimFacts known, Agreement agreement)
    {
        foreach (var name in known.Names)
        {
            if (text.Mentions(name))
                agreement.AddShared($"“{name.Text}”");
            else if (name.Kind == NameKind.Place && text.Names.FirstOrDefault(other => other.Kind == NameKind.Place && !known.Mentions(other)) is { } place)
                agreement.AddDifferent($"“{place.Text}” against “{name.Text}”");
            else
                agreement.AddOpen($"no “{name.Text}” in the text");
        }
        if (!FigureAgreement.IsShort(text.Text))
            return;
        foreach (var place in text.Names.Where(name => name.Kind == NameKind.Place && !known.Mentions(name)))
            agreement.AddOpen($"no “{place.Text}” in the known claim");
    }

    /// <summary>The parts between stops and commas that have a word of the claim, of the sentence that has most: what is denied elsewhere is another matter.</summary>
    private static string ClosestPart(string text, ClaimFacts known)
    {
        var sentences = SentenceSplitter.Split(text).Select(span => span.Of(text)).ToList();
        var best = sentences.Count == 0 ? text : sentences.MaxBy(Shared)!;
        // Where no sentence has half of what the whole has, the claim is spread over several.
        if (2 * Shared(best) < Shared(text))
            best = text;
        var parts = best.Split([',', ';', ':', '—', '–', '.', '!', '?', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(part => Shared(part) > 0);
        return string.Join(", ", parts) is { Length: > 0 } closest ? closest : best;

        // Small words are in everything.
        int Shared(string part) => ClaimFacts.WordsOf(part).Where(word => word.Length > 3).Distinct(StringComparer.Ordinal).Count(known.Words.Contains);
    }
}
