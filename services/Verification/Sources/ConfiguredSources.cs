namespace FactCheck.Verification.Sources;

/// <summary>A source that the settings turn on.</summary>
/// <param name="Name">On results and metrics.</param>
/// <param name="Path">Of its settings, below the section.</param>
/// <param name="Limits">Its settings.</param>
internal sealed record ConfiguredSource(string Name, string Path, SourceLimits Limits);

/// <summary>Tells which sources the settings turn on.</summary>
internal static class ConfiguredSources
{
    internal const string Google = "google-fact-check";
    internal const string Wikipedia = "wikipedia";

    /// <summary>Those that are on, by name.</summary>
    internal static IReadOnlyList<ConfiguredSource> Of(SourcesOptions options)
    {
        var sources = new List<ConfiguredSource>();
        if (SourcesValidation.IsOn(options.GoogleFactCheck.Key))
            sources.Add(new(Google, nameof(options.GoogleFactCheck), options.GoogleFactCheck));
        if (options.Wikipedia.Enabled)
            sources.Add(new(Wikipedia, nameof(options.Wikipedia), options.Wikipedia));
        foreach (var (key, search) in options.Search.Where(search => SourcesValidation.IsOn(search.Value.UrlTemplate)))
            sources.Add(new($"search:{key.ToLowerInvariant()}", $"{nameof(options.Search)}:{key}", search));
        foreach (var (key, peer) in options.FactCheck.Where(peer => SourcesValidation.IsOn(peer.Value.Address)))
            sources.Add(new($"factcheck:{key.ToLowerInvariant()}", $"{nameof(options.FactCheck)}:{key}", peer));
        return [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];
    }
}
