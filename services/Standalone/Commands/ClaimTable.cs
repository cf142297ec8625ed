using System.Globalization;
using FactCheck.Core.Identity;
using FactCheck.Hosting.Mapping;
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
        var results = worthy.Select(claim => outcome.Results.GetValueOrDefault(claim.ClaimId)).OfType<VerificationResult>().ToArray();
        console.MarkupLineInterpolated($"{results.Count(result => result.NeedsPerson)} of {results.Length} must be read before anything is done with them: their confidence is low or not known.");
        foreach (var (source, said, count) in Asked(results))
            console.MarkupLineInterpolated($"[grey]Asked:[/] {source} {said}{(count > 1 ? $", for {count} claims" : "")}");
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
        yield return result is null ? "not verified" : $"{VerdictText(result.Verdict)}\n{result.AsOfTime.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(result.NeedsPerson ? "\nmust be read" : "")}";
        yield return EvidenceText(result);
        yield return claim.TraceId;
    }

    /// <summary>Each source with what came of it; equal answers once, with how often.</summary>
    private static IEnumerable<(string Source, string Said, int Count)> Asked(IEnumerable<VerificationResult> results) => results
        .SelectMany(result => result.ToCore(WorkspaceId.Default).SourcesAsked)
        .GroupBy(asked => (asked.Source, Said: SourceWords.Of(asked)))
        .OrderBy(group => group.Key.Source, StringComparer.Ordinal).ThenBy(group => group.Key.Said, StringComparer.Ordinal)
        .Select(group => (group.Key.Source, group.Key.Said, group.Count()));

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
