using System.Globalization;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Paging;
using FactCheck.Core.Verification;
using FactCheck.Protos.Verification.V1;

namespace FactCheck.Verification;

/// <summary>Pages the reported figures of a result, or of a claim's latest.</summary>
internal sealed class ReportedFigureLists(IVerificationStore results)
{
    /// <summary>The result and the page.</summary>
    /// <exception cref="InvalidRequestException">It names no result and no claim, or both.</exception>
    /// <exception cref="InvalidPageTokenException">The token is not one this query returned.</exception>
    /// <exception cref="NotFoundException">There is no such result.</exception>
    internal async Task<(VerificationResult Result, Page<ReportedFigure> Page)> ListAsync(
        WorkspaceId workspace, ListReportedFiguresRequest request, PageRequest page, CancellationToken cancellation)
    {
        var result = await FindAsync(workspace, request, cancellation);
        // Bound to the result: when a newer one comes while somebody pages, the old token is refused rather than mixed up.
        var query = $"reported-figures {workspace.Value} {result.Id.Value}";
        var behind = PageToken.Decode(query, page.Token, 1) is [var at] && int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last + 1 : 0;
        var items = result.ReportedFigures.Skip(behind).Take(page.EffectiveSize).ToList();
        var end = behind + items.Count;
        return (result, new(items, end < result.ReportedFigures.Count ? PageToken.Encode(query, (end - 1).ToString(CultureInfo.InvariantCulture)) : ""));
    }

    private async Task<VerificationResult> FindAsync(WorkspaceId workspace, ListReportedFiguresRequest request, CancellationToken cancellation)
    {
        if (request.ResultId.Length > 0 == request.ClaimId.Length > 0)
            throw new InvalidRequestException(request.ResultId.Length > 0 ? "claim_id" : "result_id", request.ResultId.Length > 0 ? "is set beside result_id." : "or claim_id is required.");
        if (request.ResultId.Length > 0)
            return await results.GetAsync(workspace, new VerificationResultId(request.ResultId), cancellation);
        var latest = await results.ListAsync(new ResultQuery { Workspace = workspace, ClaimId = new ClaimId(request.ClaimId) }, new PageRequest(1), cancellation);
        return latest.Items is [var newest] ? newest : throw new NotFoundException("verification result", $"of claim {request.ClaimId}");
    }
}
