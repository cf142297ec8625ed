using System.Globalization;
using System.Text;
using FactCheck.Core.Claims;
using FactCheck.Core.Evidence;
using FactCheck.Core.Verification;

namespace FactCheck.Verification.Judging;

/// <summary>Says in words how the evidence leads to the verdict, citing links as [1], [2], … in their order.</summary>
internal static class Justification
{
    /// <summary>For a claim that gets no verdict.</summary>
    public static string ForNoVerdict(ClaimType type) => type == ClaimType.Prediction
        ? "No verdict: the claim says what will be, and evidence cannot bear that out yet."
        : "No verdict: the claim is an opinion, and evidence cannot make it true or false.";

    /// <summary>For a verdict; without a date when everything given counts.</summary>
    public static string Of(Verdict verdict, IReadOnlyList<EvidenceLink> links, DateTimeOffset? asOf, Superseding? superseding)
    {
        var text = new StringBuilder();
        var day = asOf is { } date ? $" as of {FigureText.Date(date)}" : "";
        var supporting = Cite(links, link => link.Counted && link.Stance == Stance.Supports);
        var refuting = Cite(links, link => link.Counted && link.Stance == Stance.Refutes);
        text.Append(verdict switch
        {
            Verdict.Supported => $"Supported{day} by {supporting}.{(refuting.Length > 0 ? $" Against it, with less weight: {refuting}." : "")}",
            Verdict.Refuted => $"Refuted{day} by {refuting}.{(supporting.Length > 0 ? $" For it, with less weight: {supporting}." : "")}",
            Verdict.ConflictingEvidence => $"Sources disagree{day}: for it {supporting}; against it {refuting}.",
            _ => links.Any(link => link.Stance != Stance.Neutral)
                ? $"Not enough evidence{day}: nothing that counts is clear enough."
                : $"Not enough evidence{day}: no passage found decides the claim. That does not make it false.",
        });
        AppendBest(text, links);
        AppendNotCounted(text, links);
        if (superseding is not null)
            text.Append(CultureInfo.InvariantCulture, $" Published later{NumberOf(links, superseding)}: {superseding.Why}.");
        if (links.Any(link => link.Counted && link.PublishedAt is null))
            text.Append(" Undated evidence counts with less weight.");
        return text.ToString();
    }

    private static void AppendBest(StringBuilder text, IReadOnlyList<EvidenceLink> links)
    {
        foreach (var stance in (Stance[])[Stance.Supports, Stance.Refutes])
        {
            var best = links.Select((link, i) => (Link: link, Number: i + 1))
                .Where(cited => cited.Link.Counted && cited.Link.Stance == stance)
                .OrderByDescending(cited => cited.Link.Strength).FirstOrDefault();
            if (best.Link is not null)
                text.Append(CultureInfo.InvariantCulture, $" [{best.Number}] {best.Link.Why}.");
        }
    }

    private static void AppendNotCounted(StringBuilder text, IReadOnlyList<EvidenceLink> links)
    {
        var reasons = links.Select((link, i) => (Link: link, Number: i + 1))
            .Where(cited => !cited.Link.Counted && cited.Link.Stance != Stance.Neutral)
            .GroupBy(cited => cited.Link.NotCountedBecause)
            .Select(group => $"{string.Join("", group.Select(cited => $"[{cited.Number}]"))} ({group.Key})")
            .ToList();
        if (reasons.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" Not counted: {string.Join("; ", reasons)}.");
    }

    private static string Cite(IReadOnlyList<EvidenceLink> links, Func<EvidenceLink, bool> which)
    {
        var cited = links.Select((link, i) => (Link: link, Number: i + 1)).Where(cited => which(cited.Link)).ToList();
        if (cited.Count == 0)
            return "";
        var sources = cited.Select(found => found.Link.SourceGroup).Distinct().Count();
        return $"{(sources == 1 ? "one independent source" : $"{sources} independent sources")} {string.Join("", cited.Select(found => $"[{found.Number}]"))}";
    }

    private static string NumberOf(IReadOnlyList<EvidenceLink> links, Superseding superseding)
    {
        for (var i = 0; i < links.Count; i++)
            if (links[i].EvidenceId == superseding.EvidenceId)
                return $" [{i + 1}]";
        return "";
    }
}
