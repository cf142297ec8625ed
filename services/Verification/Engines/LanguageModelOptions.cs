using System.ComponentModel.DataAnnotations;
using FactCheck.Verification.Sources;

namespace FactCheck.Verification.Engines;

/// <summary>
/// The optional language-model engine, behind an OpenAI-compatible endpoint. Section <c>LanguageModel</c>; environment <c>FACTCHECK_LANGUAGEMODEL__…</c>.
/// Off without an endpoint.
/// </summary>
/// <remarks>The words of claims and passages leave the house when it is on. Time, retries, rate and daily requests are limited as those of sources.</remarks>
public sealed class LanguageModelOptions : SourceLimits
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "LanguageModel";

    /// <summary>Defaults for a service that takes seconds to answer.</summary>
    public LanguageModelOptions() =>
        (Timeout, AttemptTimeout, Retries, LongestWait) = (TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(15), 1, TimeSpan.FromSeconds(5));

    /// <summary>Base address of the API, e.g. <c>https://api.openai.com/v1</c>. Absent: no language model is asked.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The model's name there. Required with an endpoint.</summary>
    public string? Model { get; set; }

    /// <summary>The API key. Absent for a server that wants none.</summary>
    public string? Key { get; set; }

    /// <summary>Most passages given with a claim, the closest first. Default 12.</summary>
    [Range(1, 50)]
    public int MaxPassages { get; set; } = 12;

    /// <summary>Longer passages are not given, in characters. Default 2,000.</summary>
    [Range(100, 20_000)]
    public int MaxPassageLength { get; set; } = 2_000;

    /// <summary>Most tokens of an answer; one that is cut there is discarded. Default 1,500.</summary>
    [Range(100, 32_000)]
    public int MaxOutputTokens { get; set; } = 1_500;

    /// <summary>Largest answer read, in bytes with its envelope. Default 256 KiB.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int MaxAnswerBytes { get; set; } = 256 * 1024;

    /// <summary>Most tokens of this process in a day (UTC), read and written; then none is asked until the next. Default 2,000,000.</summary>
    [Range(1, long.MaxValue)]
    public long DailyTokens { get; set; } = 2_000_000;

    /// <summary>Price of a million tokens read, in US dollars, for the cost on traces and metrics. Default 0: no cost is told.</summary>
    [Range(0.0, 10_000.0)]
    public double InputPrice { get; set; }

    /// <summary>Price of a million tokens written, in US dollars. Default 0.</summary>
    [Range(0.0, 10_000.0)]
    public double OutputPrice { get; set; }

    /// <summary>How long an answer is used again for the same question. Default 24 h; 0: never.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan CacheLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Whether it is on.</summary>
    internal bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);
}
