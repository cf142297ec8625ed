using FactCheck.Core.Claims;
using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Mapping;
using Grpc.Core;
using Grpc.Net.ClientFactory;
using Proto = FactCheck.Protos.Verification.V1;

namespace FactCheck.Verification.Sources;

/// <summary>The evidence of another FactCheck instance, by its <c>VerificationService.SearchEvidence</c>.</summary>
/// <remarks>Searching asks no sources there, so that instances that ask one another do not go in circles.</remarks>
internal sealed class PeerSource(string name, GrpcClientFactory clients, PeerSourceOptions options) : IEvidenceSource
{
    private const int MaxPassage = 20_000;

    private readonly Proto.VerificationService.VerificationServiceClient _client = clients.CreateClient<Proto.VerificationService.VerificationServiceClient>(name);

    public string Name => name;

    public async Task<SourceFindings> SearchAsync(SourceQuery query, CancellationToken cancellation)
    {
        var headers = new Metadata();
        if (SourcesValidation.IsOn(options.Workspace))
            headers.Add(CallHeaders.Workspace, options.Workspace!);
        if (SourcesValidation.IsOn(options.Token))
            headers.Add("authorization", $"Bearer {options.Token}");
        var answer = await _client.SearchEvidenceAsync(
            new() { Query = query.Claim, MaxResults = options.MaxResults }, new CallOptions(headers, cancellationToken: cancellation));
        try
        {
            return new([.. answer.Hits.Take(options.MaxResults).Select(hit => Found(hit.Passage)).OfType<FoundPassage>()], []);
        }
        catch (InvalidRequestException broken)
        {
            throw new SourceFailedException(SourceOutcome.Malformed, "a time out of range", broken);
        }
    }

    private static FoundPassage? Found(Protos.Types.V1.EvidencePassage? passage)
    {
        if (passage is null || SourceText.Clean(passage.Text) is not { Length: > 0 and <= MaxPassage } text)
            return null;
        // Of words that were cleaned, another place is meant.
        var (hash, span) = (text == passage.Text ? OriginOf(passage) : null) ?? (ContentId.Sha256(text), new TextSpan(0, text.Length));
        return new(text, SourceText.AddressOf(passage.Url) is null ? null : passage.Url, Short(passage.Publisher), Short(passage.Title), passage.PublishTime.ToTime("publish_time"),
            Short(passage.Language, 35), hash, span, passage.RetrieveTime.ToTime("retrieve_time"));
    }

    /// <summary>What the other instance's passage was cut from; null when it does not say, or in a form that is none.</summary>
    private static (string Hash, TextSpan Span)? OriginOf(Protos.Types.V1.EvidencePassage passage) =>
        passage.Origin is { ContentHash: { Length: 64 } hash, Span: { Start: >= 0 } span } && span.End - span.Start == passage.Text.Length && hash.All(char.IsAsciiHexDigit)
            ? (hash, span.ToCore()) : null;

    private static string? Short(string text, int most = 500) => SourceText.Clean(text) is { Length: > 0 } clean && clean.Length <= most ? clean : null;
}
