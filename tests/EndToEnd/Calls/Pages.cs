using FactCheck.Protos.ClaimExtraction.V1;
using FactCheck.Protos.Ingestion.V1;
using FactCheck.Protos.Operations.V1;
using FactCheck.Protos.Review.V1;
using FactCheck.Protos.Types.V1;
using FactCheck.Protos.Verification.V1;
using FactCheck.Tests.EndToEnd.Deployments;

namespace FactCheck.Tests.EndToEnd.Calls;

/// <summary>Lists to the end, page by page.</summary>
internal static class Pages
{
    private const int PageSize = 500;

    public static Task<List<Document>> AllDocumentsAsync(this Caller caller) => AllAsync<Document>(async token =>
    {
        var page = await caller.Documents.ListDocumentsAsync(new ListDocumentsRequest { PageSize = PageSize, PageToken = token });
        return (page.Documents, page.NextPageToken);
    });

    public static Task<List<Claim>> AllClaimsAsync(this Caller caller, string document = "") => AllAsync<Claim>(async token =>
    {
        var page = await caller.Claims.ListClaimsAsync(new ListClaimsRequest { DocumentId = document, PageSize = PageSize, PageToken = token });
        return (page.Claims, page.NextPageToken);
    });

    public static Task<List<VerificationResult>> AllResultsAsync(this Caller caller, string claim = "") => AllAsync<VerificationResult>(async token =>
    {
        var page = await caller.Verification.ListVerificationResultsAsync(
            new ListVerificationResultsRequest { ClaimId = claim, PageSize = PageSize, PageToken = token });
        return (page.Results, page.NextPageToken);
    });

    public static Task<List<ReviewTask>> AllTasksAsync(this Caller caller, string document = "") => AllAsync<ReviewTask>(async token =>
    {
        var page = await caller.Review.ListReviewTasksAsync(
            new ListReviewTasksRequest { DocumentId = document, PageSize = PageSize, PageToken = token });
        return (page.Tasks, page.NextPageToken);
    });

    public static Task<List<AuditEntry>> AllAuditEntriesAsync(this Caller caller, string task) => AllAsync<AuditEntry>(async token =>
    {
        // Small pages: the chain must be whole however it is read.
        var page = await caller.Review.ListAuditEntriesAsync(new ListAuditEntriesRequest { ReviewTaskId = task, PageSize = 2, PageToken = token });
        return (page.Entries, page.NextPageToken);
    });

    /// <summary>The dead letters of every service, each once.</summary>
    public static async Task<List<DeadLetter>> AllDeadLettersAsync(this Caller caller, DeadLetterState state = DeadLetterState.Dead)
    {
        List<DeadLetter> letters = [];
        foreach (var role in Enum.GetValues<ServiceRole>())
            letters.AddRange(await AllAsync<DeadLetter>(async token =>
            {
                var page = await caller.DeadLettersOf(role).ListDeadLettersAsync(
                    new ListDeadLettersRequest { State = state, PageSize = PageSize, PageToken = token });
                return (page.DeadLetters, page.NextPageToken);
            }));
        return [.. letters.DistinctBy(letter => letter.DeadLetterId)];
    }

    private static async Task<List<T>> AllAsync<T>(Func<string, Task<(IEnumerable<T> Items, string NextToken)>> page)
    {
        List<T> all = [];
        var token = "";
        do
        {
            (var items, token) = await page(token);
            all.AddRange(items);
        }
        while (token.Length > 0);
        return all;
    }
}
