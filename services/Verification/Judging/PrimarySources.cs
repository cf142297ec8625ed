using System.Text.RegularExpressions;
using FactCheck.Core.Evidence;

namespace FactCheck.Verification.Judging;

/// <summary>Tells primary sources from reports of them: bodies that publish what they did, decided, measured or counted themselves.</summary>
/// <remarks>By publisher and address, for English and the common domains of public bodies. A body that is not recognised counts as a report, which is the safe side.</remarks>
internal static partial class PrimarySources
{
    public static bool Is(EvidencePassage passage) =>
        Uri.TryCreate(passage.Url, UriKind.Absolute, out var address) && PublicDomain().IsMatch(WebDomain.HostOf(address))
        || passage.Publisher is { } publisher && Body().IsMatch(publisher) && !Press().IsMatch(publisher);

    [GeneratedRegex(@"(?:^|\.)(?:gov|gouv|gob|govt|mil|int|edu)(?:\.[a-z]{2})?$|(?:^|\.)(?:ac|go|un|europa)\.(?:[a-z]{2}|org|eu)$|(?:^|\.)un\.org$|(?:^|\.)parliament\.uk$", RegexOptions.IgnoreCase)]
    private static partial Regex PublicDomain();

    [GeneratedRegex(@"\b(?:ministry|ministries|department of|government of|office of|statistics|statistical|police|army|defen[cs]e forces?|navy|court|parliament|senate|commission|council of|united nations|world health organi[sz]ation|central bank|bureau of|embassy|health authority|university|roads office|fire brigade)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:news|press|times|post|herald|gazette|journal|radio|tv|media|agency|magazine|blog)\b|\(", RegexOptions.IgnoreCase)]
    private static partial Regex Press();
}
