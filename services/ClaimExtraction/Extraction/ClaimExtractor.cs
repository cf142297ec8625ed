using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Language.Articles;

namespace FactCheck.ClaimExtraction.Extraction;

/// <summary>Reads a document's claims.</summary>
internal sealed class ClaimExtractor(ArticleReader reader, TimeProvider time)
{
    /// <summary>The reader with its version.</summary>
    internal string Method => reader.Method;

    /// <summary>The claims of a text, in reading order.</summary>
    internal IReadOnlyList<ClaimReading> Read(ArticleText article, CancellationToken cancellation) => reader.Read(article, cancellation).Claims;

    /// <summary>The claims of a document, ready to store, and the fact that it is read.</summary>
    internal (Core.Claims.Extraction Extraction, IReadOnlyList<Claim> Claims) Extract(Document document, CancellationToken cancellation)
    {
        var now = time.Now();
        var claims = Read(new ArticleText(document.Text, document.Title, document.PublishedOn), cancellation)
            .Select(reading => new Claim
            {
                Workspace = document.Workspace,
                Id = ClaimIdentity.IdOf(document.Id, reading.Span, reading.NormalizedText),
                DocumentId = document.Id,
                PublishedAt = document.PublishedAt,
                Publisher = document.Publisher,
                Reading = reading,
                Method = reader.Method,
                ExtractedAt = now,
                State = ClaimState.Detected,
                Trace = TraceContext.Current,
                Announced = !reading.IsCheckWorthy,
            })
            .DistinctBy(claim => claim.Id)
            .ToArray();
        var extraction = new Core.Claims.Extraction
        {
            Workspace = document.Workspace,
            DocumentId = document.Id,
            ClaimCount = claims.Length,
            CheckWorthyCount = claims.Count(claim => claim.Reading.IsCheckWorthy),
            Method = reader.Method,
            ExtractedAt = now,
        };
        return (extraction, claims);
    }
}
