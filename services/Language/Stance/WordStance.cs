namespace FactCheck.Language.Stance;

using Stance = Core.Verification.Stance;

/// <summary>Judges by words, for claims without figures: supports only where the window says nearly all of the claim.</summary>
internal static class WordStance
{
    /// <summary>Least share of the claim said by a window, the more sentences the more. Set on made cases, not learnt.</summary>
    private static readonly double[] LeastShare = [0.72, 0.8, 0.86];

    /// <summary>What is spread over sentences is said less clearly.</summary>
    private static readonly double[] Spread = [1, 0.9, 0.8];

    private const double LeastShareToDeny = 0.6;
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
        if (Periods.IsOfOtherDay(claim, reading.Text, window.Sentences))
            return new(Stance.Neutral, 0.1, Periods.OtherTimeInWords(claim, reading.Text), null) { Basis = StanceBasis.OtherTime };
        var text = string.Join(' ', window.Sentences.Select(sentence => sentence.Span.Of(reading.Text.Text)));
        var quote = Quotes.Short(text);
        if (window.Sentences.Count == 1 && Negation.IsDenial(window.Sentences[0]) is var isDenial && isDenial != claim.Sentences.Any(Negation.IsDenial))
            return Denied(claim, window.Sentences[0], isDenial, quote);
        // "Contacts are continuing", with whomever, does not contradict "no contacts with the delegation".
        if (Flipped(claim, window) is { } flipped && !IsOfSomethingElse(claim, flipped, window))
            return Words(Stance.Refutes, 0.55, $"'{quote}' negates '{flipped.Lower}'");
        // "The release of the hostages" has both words itself.
        if (window.Sentences.Count == 1 && Opposites.Find(claim.ContentWords, window) is var (said, opposite) && !claim.Concepts.Contains(opposite.Concept))
            return Words(Stance.Refutes, 0.5, $"'{opposite.Lower}' is the opposite of '{said.Lower}' in '{quote}'");
        if (share < LeastShare[window.Sentences.Count - 1] || !claim.Names.All(name => name.IsIn(window.Sentences, window.Concepts, reading.Initials)) && share < 0.9)
            return null;
        // A claim's main point is most often in its other words: names alone do not carry it.
        if (missing.Count > 0 && missing.Count * 2 >= claim.ContentWords.Count || DeniesName(claim, window))
            return null;
        // "Is not Danish" is not said by "is Danish", nor "is Danish" by "is Swedish".
        if (Negation.DeniedWords(claim.Sentences).Count > 0 && Negation.DeniedWords(window.Sentences).Count == 0 || !claim.Peoples.All(reading.Concepts.Contains))
            return null;
        // That somebody said it is part of such a claim.
        if (Modality.IsReported(claim.Text) && !Modality.IsReported(text))
            return null;
        if (Allegations.DoubtOf(claim, Stance.Supports, text) is not null || WordOrder.IsReversed(claim, window) || Modality.IsUnreal(text) && !Modality.IsUnreal(claim.Text))
            return null;
        var strength = 0.5 + 0.45 * (share - 0.7) / 0.3;
        strength *= Spread[window.Sentences.Count - 1];
        if (Modality.IsReported(text) && !Modality.IsReported(claim.Text))
            strength *= 0.85;
        var lacks = missing.Count == 0 ? "" : $", without '{string.Join("', '", missing.Take(3))}'";
        return Words(Stance.Supports, Math.Round(Math.Min(strength, 0.95), 3), $"'{quote}' says the same{lacks}");
    }

    // What somebody is said to have denied is not borne out by silence about the denial.
    private static StanceJudgement? Denied(ReadText claim, ReadSentence sentence, bool isDenial, string quote) =>
        !isDenial && claim.Sentences.Any(Denials.IsOfSomebody) ? null
        : Words(Stance.Refutes, 0.4, $"'{quote}' denies it") with { Doubt = isDenial && Denials.IsOfSomebody(sentence) ? Denials.Doubt : null };

    /// <summary>A word of the claim that exactly one of the two negates.</summary>
    private static ReadWord? Flipped(ReadText claim, Window window)
    {
        var inClaim = Negation.DeniedWords(claim.Sentences);
        var inWindow = Negation.DeniedWords(window.Sentences);
        // Both deny: "saw nobody from X" is no contradiction of "no contacts with X".
        if (inClaim.Count > 0 && inWindow.Any(denied => denied.Behind.Prepend(denied.Word).Any(word => word.IsContent && claim.Concepts.Contains(word.Concept))))
            return null;
        return claim.ContentWords.Where(word => word.Country is null).FirstOrDefault(word =>
        {
            var here = inWindow.Any(denied => Negation.Meets(denied, word, claim));
            return inClaim.Any(denied => Negation.Meets(denied, word, claim)) != here && (here || window.Stems.Contains(word.Stem));
        });
    }

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
