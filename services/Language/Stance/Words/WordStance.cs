using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Times;
using FactCheck.Language.Stance.Vouching;

namespace FactCheck.Language.Stance.Words;

using Stance = Core.Verification.Stance;

/// <summary>Judges by words, for claims without figures: supports only where the window says nearly all of the claim.</summary>
internal static class WordStance
{
    /// <summary>Least share of the claim said by a window, the more sentences the more. Set on made cases, not learnt.</summary>
    private static readonly double[] LeastShare = [0.72, 0.8, 0.86];

    /// <summary>What is spread over sentences is said less clearly.</summary>
    private static readonly double[] Spread = [1, 0.9, 0.8];

    private const double LeastShareToDeny = 0.6;

    /// <summary>What contradicts by a day or by who did it must be on the very same.</summary>
    private const double LeastShareOfOnce = 0.8;

    private const double NameWeight = 1.5;

    /// <summary>Less can be said alike by chance.</summary>
    private const int LeastWords = 3;

    public static StanceJudgement Judge(PassageReading reading)
    {
        var claim = reading.Claim;
        if (claim.Names.Count + claim.ContentWords.Count < LeastWords)
            return Nothing(0, $"the claim says too little to be compared by words: {WordsInCommon.Of(reading)}");
        StanceJudgement? best = null;
        var closest = 0.0;
        foreach (var window in Window.Of(reading.Text))
        {
            var share = Share(reading, window, out var missing);
            closest = Math.Max(closest, share);
            if (Judge(reading, window, share, missing) is { } judgement && judgement.Strength > (best?.Strength ?? 0))
                best = judgement;
        }
        return best ?? Nothing(Math.Round(0.4 * closest, 3),
            $"{(closest > 0.4 ? "on the same matter, but it says neither that nor the contrary" : "little in common")}: {WordsInCommon.Of(reading)}");
    }

    private static StanceJudgement? Judge(PassageReading reading, Window window, double share, List<string> missing)
    {
        if (!reading.HasAllNames || share < LeastShareToDeny)
            return null;
        var claim = reading.Claim;
        if (OtherDay(reading, window, share) is { } otherDay)
            return otherDay;
        if (Periods.IsOfOtherDay(claim, reading.Text, window.Sentences))
            return new(Stance.Neutral, 0.1, Periods.OtherTimeInWords(claim, reading.Text), null) { Basis = StanceBasis.OtherTime };
        if (share >= LeastShare[window.Sentences.Count - 1] && Periods.OnlyWider(claim, reading.Text, window.Sentences) is { } wider)
            return new(Stance.Neutral, 0.3, $"it says '{wider}', which leaves the claim's day open", null) { Basis = StanceBasis.OtherTime };
        if (share >= LeastShare[0] && Offices.Conflict(claim, reading.Text) is { } office)
            return OtherOffice(claim, office);
        if (window.Sentences.Count == 1 && share >= LeastShareOfOnce && WordOrder.IsContrary(claim, window))
            return Words(Stance.Refutes, 0.5, $"'{Quotes.Short(window.Sentences[0].Span.Of(reading.Text.Text))}' has it the other way round");
        var text = string.Join(' ', window.Sentences.Select(sentence => sentence.Span.Of(reading.Text.Text)));
        var quote = Quotes.Short(text);
        if (window.Sentences.Count == 1 && IsDenial(window.Sentences[0]) is var isDenial && isDenial != claim.Sentences.Any(IsDenial))
            return Denied(claim, window.Sentences[0], isDenial, quote);
        // "Contacts are continuing", with whomever, does not contradict "no contacts with the delegation".
        if (Flipped(claim, window) is { } flipped && !IsOfSomethingElse(claim, flipped, window))
            return Words(Stance.Refutes, 0.55, Negation.DeniedWords(window.Sentences).Any(denied => Negation.Meets(denied, flipped, claim))
                ? $"'{quote}' negates '{flipped.Lower}'" : $"the claim negates '{flipped.Lower}', and '{quote}' says it");
        if (window.Sentences.Count == 1 && Opposites.Find(claim, window) is var (said, opposite))
            return Words(Stance.Refutes, 0.5, $"'{opposite.Lower}' is the opposite of '{said.Lower}' in '{quote}'");
        if (share < LeastShare[window.Sentences.Count - 1] || !claim.Names.All(name => name.IsIn(window.Sentences, window.Concepts, reading.Initials)) && share < 0.9)
            return null;
        // A claim's main point is most often in its other words: names alone do not carry it.
        if (missing.Count > 0 && missing.Count * 2 >= claim.ContentWords.Count || DeniesName(claim, window))
            return null;
        // "In 2001" is not said by "in 2000", nor "the largest" by "large".
        if (!Particulars.AreSaid(claim, reading.Text, window.Sentences))
            return null;
        // "Is not Danish" is not said by "is Danish", nor "is Danish" by "is Swedish".
        if (Negation.DeniedWords(claim.Sentences).Count > 0 && Negation.DeniedWords(window.Sentences).Count == 0 && !BothReject(claim, window) || !claim.Peoples.All(reading.Concepts.Contains))
            return null;
        // That somebody said it is part of such a claim.
        if (Modality.IsReported(claim.Text) && !Modality.IsReported(text))
            return null;
        if (Allegations.DoubtOf(claim, Stance.Supports, text) is not null || WordOrder.IsReversed(claim, window) || WordOrder.OtherDoer(claim, window) is not null
            || Hedges.Find(claim, window.Sentences) is not null || Stages.Find(claim, window.Sentences) is not null || Modality.IsUnreal(text) && !Modality.IsUnreal(claim.Text))
            return null;
        var strength = 0.5 + 0.45 * (share - 0.7) / 0.3;
        strength *= Spread[window.Sentences.Count - 1];
        if (Modality.IsReported(text) && !Modality.IsReported(claim.Text))
            strength *= 0.85;
        var lacks = missing.Count == 0 ? "" : $", without '{string.Join("', '", missing.Take(3))}'";
        return Words(Stance.Supports, Math.Round(Math.Min(strength, 0.95), 3), $"'{quote}' says the same{lacks}");
    }

    /// <summary>A contradiction by the day of what happens once; null where no sentence tells the claim's act of another day.</summary>
    public static StanceJudgement? OtherDay(PassageReading reading) =>
        reading.HasAllNames ? Window.Of(reading.Text).Where(window => window.Sentences.Count == 1).Select(window => OtherDay(reading, window, Share(reading, window, out _))).FirstOrDefault(judgement => judgement is not null) : null;

    private static StanceJudgement? OtherDay(PassageReading reading, Window window, double share)
    {
        if (window.Sentences.Count != 1 || reading.Claim.Names.Count == 0 || share < LeastShareOfOnce)
            return null;
        var sentence = window.Sentences[0].Span.Of(reading.Text.Text);
        return Once.OtherDay(reading.Claim, reading.Text, window.Sentences[0]) is var (meant, told) && !Modality.IsUnreal(sentence) && !Modality.IsUnreal(reading.Claim.Text)
            ? Words(Stance.Refutes, 0.5, $"it was {told}, not {meant}: '{Quotes.Short(sentence)}'") : null;
    }

    // That a man holds an office is refuted by another one; what he did under a wrong title may have been done.
    private static StanceJudgement OtherOffice(ReadText claim, (string Name, string Claimed, string Told) office)
    {
        var why = $"it calls '{office.Name}' {office.Told}, not {office.Claimed}";
        var isAboutOffice = claim.ContentWords.All(word => office.Claimed.Contains(word.Lower, StringComparison.Ordinal));
        return isAboutOffice ? Words(Stance.Refutes, 0.5, why) : Words(Stance.Neutral, 0.3, why);
    }

    // "Denied that …" and "rejected accusations that …".
    private static bool IsDenial(ReadSentence sentence) => Negation.IsDenial(sentence) || Denials.IsOfSomebody(sentence);

    // What somebody is said to have denied is not borne out by silence about the denial.
    private static StanceJudgement? Denied(ReadText claim, ReadSentence sentence, bool isDenial, string quote) =>
        !isDenial && claim.Sentences.Any(Denials.IsOfSomebody) ? null
        : Words(Stance.Refutes, 0.4, $"'{quote}' denies it") with { Doubt = isDenial && Denials.IsOfSomebody(sentence) ? Denials.Doubt : null };

    /// <summary>A word of the claim that exactly one of the two negates.</summary>
    private static ReadWord? Flipped(ReadText claim, Window window)
    {
        var inClaim = Negation.DeniedWords(claim.Sentences);
        var inWindow = Negation.DeniedWords(window.Sentences);
        // "Refused to ban" and "rejected the ban" are one.
        if (BothReject(claim, window))
            return null;
        // Both deny: "saw nobody from X" is no contradiction of "no contacts with X".
        if (inClaim.Count > 0 && inWindow.Any(denied => denied.Behind.Prepend(denied.Word).Any(word => word.IsContent && claim.Concepts.Contains(word.Concept))))
            return null;
        return claim.ContentWords.Where(word => word.Country is null).FirstOrDefault(word =>
        {
            var here = inWindow.Any(denied => Negation.Meets(denied, word, claim));
            return inClaim.Any(denied => Negation.Meets(denied, word, claim)) != here && (here || window.Stems.Contains(word.Stem));
        });
    }

    private static bool BothReject(ReadText claim, Window window) => claim.Concepts.Contains("reject") && window.Concepts.Contains("reject");

    /// <summary>Whether the claim denies it of something that the window does not have.</summary>
    private static bool IsOfSomethingElse(ReadText claim, ReadWord flipped, Window window) =>
        Negation.DeniedWords(claim.Sentences).Any(denied => Negation.Meets(denied, flipped, claim) && denied.Behind.Any(word => word.IsContent && !window.Concepts.Contains(word.Concept)));

    /// <summary>"No Kremlin programme", "nor anyone from the Kremlin": a name of the claim is what is denied.</summary>
    private static bool DeniesName(ReadText claim, Window window) =>
        Negation.DeniedWords(window.Sentences).Any(denied => claim.Names.Any(name => name.Concepts.Contains(denied.Word.Concept)));

    private static double Share(PassageReading reading, Window window, out List<string> missing)
    {
        missing = [];
        double said = 0, all = 0;
        foreach (var name in reading.Claim.Names)
        {
            all += NameWeight;
            // A name may stand elsewhere in the passage, where the window has "he" or "the ministry".
            if (name.IsIn(window.Sentences, window.Concepts, reading.Initials))
                said += NameWeight;
            else if (reading.Mentions(name))
                said += NameWeight / 2;
            else
                missing.Add(name.Words);
        }
        foreach (var word in reading.Claim.ContentWords)
        {
            all++;
            if (window.Stems.Contains(word.Stem))
                said++;
            else if (window.Concepts.Contains(word.Concept))
                said += 0.9;
            else
                missing.Add(word.Lower);
        }
        return all == 0 ? 0 : said / all;
    }

    private static StanceJudgement Nothing(double strength, string why) => Words(Stance.Neutral, strength, why);

    private static StanceJudgement Words(Stance stance, double strength, string why) => new(stance, strength, why, null) { Basis = StanceBasis.Words };
}
