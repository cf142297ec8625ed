using System.Globalization;
using FactCheck.Protos.Types.V1;
using Spectre.Console;

namespace FactCheck.Standalone.Commands;

/// <summary>The claims of a document as a table for people.</summary>
internal static class ClaimTable
{
    private const int MinWidth = 180; // narrower, words break within; terminals scroll, files don't mind
    private const int ClaimWidth = 60;

    internal static void Write(IAnsiConsole console, PipelineOutcome outcome)
    {
        console.Profile.Width = Math.Max(console.Profile.Width, MinWidth);
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.AddColumn("Claim", column => column.Width(ClaimWidth));
        foreach (var heading in (string[])["Who says it", "Figure", "Date", "Verdict as of", "Evidence"])
            table.AddColumn(heading);
        table.AddColumn("Trace", column => column.NoWrap());
        var worthy = outcome.Claims.Where(claim => claim.Reading.CheckWorthy).ToArray();
        foreach (var claim in worthy)
            table.AddRow([.. Cells(claim, outcome.Results.GetValueOrDefault(claim.ClaimId)).Select(text => new Text(text))]);
        console.Write(table);
        console.MarkupLineInterpolated(
            $"{worthy.Length} check-worthy claims of {outcome.Claims.Count}. Verdicts are the machine's proposals: each waits for a person in the queue.");
        foreach (var (claim, result) in worthy.Select(claim => (claim, outcome.Results.GetValueOrDefault(claim.ClaimId))))
        {
            if (result?.SupersededBy is { } later)
                console.MarkupLineInterpolated($"[yellow]Later:[/] {claim.Reading.NormalizedText} [grey]— {later.Why}[/]");
        }
    }

    private static IEnumerable<string> Cells(Claim claim, VerificationResult? result)
    {
        yield return claim.Reading.NormalizedText;
        yield return claim.Reading.Claimant.Length > 0 ? claim.Reading.Claimant : "the article";
        yield return string.Join("\n", claim.Reading.Quantities.Select(FigureText.Of));
        yield return string.Join("\n", claim.Reading.Dates.Where(date => date.Resolved.Length > 0).Select(date => date.Resolved).Distinct());
        yield return result is null ? "not verified" : $"{VerdictText(result.Verdict)}\n{result.AsOfTime.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        yield return EvidenceText(result);
        yield return claim.TraceId;
    }

    private static string VerdictText(Verdict verdict) => verdict switch
    {
        Verdict.Supported => "SUPPORTED",
        Verdict.Refuted => "REFUTED",
        Verdict.NotEnoughEvidence => "NOT ENOUGH EVIDENCE",
        Verdict.ConflictingEvidence => "CONFLICTING EVIDENCE",
        _ => "no verdict",
    };

    private static string EvidenceText(VerificationResult? result)
    {
        var deciding = result?.Evidence.Where(link => link.Stance != Stance.Neutral).ToArray() ?? [];
        return deciding.Length == 0 ? "0" : $"{deciding.Length} ({deciding.Count(link => link.Counted)} count)";
    }
}
