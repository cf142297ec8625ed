using FactCheck.Core.Evidence;

namespace FactCheck.Verification.Judging;

/// <summary>Why a passage can't be independent evidence for a claim as of its date, whatever it says.</summary>
internal enum EvidenceMark
{
    /// <summary>Published after the date.</summary>
    Later,

    /// <summary>From the claim's own document, a copy of it or its publisher.</summary>
    Own,

    /// <summary>The claimant speaks in it or publishes it.</summary>
    Claimants,
}

/// <summary>Marks passages that can't count.</summary>
internal static class EvidenceMarks
{
    /// <summary>The marks of each passage, in the order given.</summary>
    /// <param name="passages">As found.</param>
    /// <param name="claim">Whose date, document and claimant are meant.</param>
    /// <param name="options">See <see cref="SourceGrouping"/>.</param>
    public static IReadOnlyList<IReadOnlyList<EvidenceMark>> Of(IReadOnlyList<EvidencePassage> passages, ClaimToVerify claim, JudgingOptions options)
    {
        var sources = new SourceGrouping(passages, claim, options);
        return [.. passages.Select((passage, i) => Of(passage, claim, sources.IsOwn(i)).ToList())];
    }

    /// <summary>The marks of a passage, the plainest first.</summary>
    public static IEnumerable<EvidenceMark> Of(EvidencePassage passage, ClaimToVerify claim, bool isOwn)
    {
        if (passage.PublishedAt > claim.AsOf)
            yield return EvidenceMark.Later;
        if (isOwn)
            yield return EvidenceMark.Own;
        if (ClaimantsWords.AreIn(passage, claim.Claimant, claim.Text))
            yield return EvidenceMark.Claimants;
    }
}
