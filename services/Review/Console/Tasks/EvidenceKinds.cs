using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;

namespace FactCheck.Review.Console.Tasks;

/// <summary>What a passage is to the verdict.</summary>
internal enum EvidenceKind
{
    Counts,
    Later,
    OwnSource,
    Replaced,
    Doubted,
    Neutral,
}

/// <summary>Tells passages apart by their stance and by why they do not count.</summary>
internal static class EvidenceKinds
{
    /// <summary>The kind of a passage judged as of a date.</summary>
    internal static EvidenceKind Of(EvidenceLink link, DateTimeOffset asOf) => link switch
    {
        _ when link.PublishedAt > asOf => EvidenceKind.Later,
        { Stance: Stance.Neutral } => EvidenceKind.Neutral,
        { Counted: true } => EvidenceKind.Counts,
        { NotCountedBecause: NotCounted.Own or NotCounted.Claimants } => EvidenceKind.OwnSource,
        _ when link.NotCountedBecause?.StartsWith(NotCounted.Replaced, StringComparison.Ordinal) == true => EvidenceKind.Replaced,
        _ => EvidenceKind.Doubted,
    };
}
