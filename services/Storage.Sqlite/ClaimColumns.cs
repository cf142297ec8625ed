using FactCheck.Core.Claims;

namespace FactCheck.Storage.Sqlite;

/// <summary>The columns of a claim and the conditions on them.</summary>
internal static class ClaimColumns
{
    public static RecordColumns<Claim> All { get; } = new()
    {
        Table = "claims",
        Kind = "claim",
        Id = claim => claim.Id.Value,
        Workspace = claim => claim.Workspace.Value,
        Revision = claim => claim.Revision,
        Announced = claim => claim.Announced,
        With = (claim, revision, announced) => claim with { Revision = revision, Announced = announced },
        Others =
        [
            ("document_id", claim => claim.DocumentId.Value),
            ("start", claim => claim.Reading.Span.Start),
            ("cluster_id", claim => claim.ClusterId?.Value),
            ("claimant", claim => claim.Reading.Claimant),
            ("type", claim => claim.Reading.Type.ToString()),
            ("state", claim => claim.State.ToString()),
            ("check_worthiness", claim => claim.Reading.CheckWorthiness),
            ("is_check_worthy", claim => claim.Reading.IsCheckWorthy),
            ("published_at", claim => claim.PublishedAt?.ToUnixTimeMilliseconds()),
            ("extracted_at", claim => claim.ExtractedAt.ToUnixTimeMilliseconds()),
            ("words", claim => WordTable.Column(claim.Reading.NormalizedText)),
        ],
    };

    /// <summary>All of the query but the page and the words.</summary>
    public static void Restrict(SqlFilter filter, ClaimQuery query)
    {
        filter.AddEquals("workspace", query.Workspace.Value)
            .AddEquals("document_id", query.DocumentId?.Value)
            .AddEquals("cluster_id", query.ClusterId?.Value)
            .AddEquals("claimant", query.Claimant)
            .AddEquals("type", query.Type?.ToString())
            .AddEquals("state", query.State?.ToString());
        if (query.MinCheckWorthiness > 0)
            filter.Add("check_worthiness >= @worthiness", new SqlValue("@worthiness", query.MinCheckWorthiness));
        if (query.Published is { } days)
        {
            filter.Add("published_at BETWEEN @first AND @last",
                new SqlValue("@first", Milliseconds(days.First, TimeOnly.MinValue)),
                new SqlValue("@last", Milliseconds(days.Last, TimeOnly.MaxValue)));
        }
    }

    private static long Milliseconds(DateOnly day, TimeOnly time) =>
        new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero).ToUnixTimeMilliseconds();
}
