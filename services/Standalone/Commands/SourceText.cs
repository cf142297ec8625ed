using FactCheck.Protos.Ingestion.V1;
using FactCheck.Standalone.Embedded;

namespace FactCheck.Standalone.Commands;

/// <summary>What a person names on the command line, as a submission.</summary>
internal static class SourceText
{
    private const string StandardInput = "-";

    /// <summary>A file, an address or standard input. HTML is told by its beginning.</summary>
    /// <exception cref="InputException">There is no such file, or it is empty.</exception>
    internal static async Task<SubmitDocumentRequest> ReadAsync(string source, CancellationToken cancellation)
    {
        if (Uri.TryCreate(source, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
            return new() { FetchUrl = source };
        if (source != StandardInput && !File.Exists(source))
            throw new InputException($"There is no file {source}.");
        var text = source == StandardInput ? await Console.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(source, cancellation);
        if (string.IsNullOrWhiteSpace(text))
            throw new InputException($"{source} is empty.");
        return LooksLikeHtml(text) ? new() { Html = text } : new() { Text = text };
    }

    private static bool LooksLikeHtml(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
