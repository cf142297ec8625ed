namespace FactCheck.Standalone.Embedded;

/// <summary>The sample that ships: our own retelling of a story of 30 October 2023, and passages about it in our own words from real pages.</summary>
internal static class SampleFiles
{
    internal const string Title = "Israel summons Russia's envoy over Hamas visit to Moscow";
    internal const string Publisher = "FactCheck sample";
    internal const string Published = "2023-10-30";
    internal const string ArticleName = "article.txt";
    internal const string EvidenceName = "evidence.jsonl";

    /// <summary>A sample's text.</summary>
    internal static StreamReader Open(string name) =>
        new(typeof(SampleFiles).Assembly.GetManifestResourceStream($"Samples/{name}") ?? throw new FileNotFoundException("No such sample.", name));
}
