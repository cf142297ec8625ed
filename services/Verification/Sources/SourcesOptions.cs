using System.ComponentModel.DataAnnotations;

namespace FactCheck.Verification.Sources;

/// <summary>
/// Which outside sources are asked for evidence: none without its setting. Section <c>Sources</c>; environment <c>FACTCHECK_SOURCES__…</c>.
/// </summary>
/// <remarks>The words of claims leave the house for every source that is on.</remarks>
public sealed class SourcesOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Sources";

    /// <summary>Whom a source may turn to: an e-mail or web address, sent in the user agent. Required as soon as a source is on.</summary>
    public string? Contact { get; set; }

    /// <summary>How long an answer is used again for the same claim. Default 6 h; 0: never.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00")]
    public TimeSpan CacheLifetime { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Answers kept, of all sources together; past it the one unused for longest goes. Default 1,000: some MB, up to 400 were every snippet as long as is kept.</summary>
    [Range(1, 1_000_000)]
    public int CacheEntries { get; set; } = 1_000;

    /// <summary>Largest answer read, in bytes of decompressed body; a larger one is a failure of the source, never cut. Default 2 MiB.</summary>
    [Range(1024, 64 * 1024 * 1024)]
    public int MaxAnswerBytes { get; set; } = 2 * 1024 * 1024;

    /// <summary>Passages kept of one page or article: those that share most words with the claim. Default 5.</summary>
    [Range(1, 100)]
    public int MaxPassagesOfPage { get; set; } = 5;

    /// <summary>How politely pages are fetched that searches lead to.</summary>
    public PageLimitOptions Pages { get; set; } = new();

    /// <summary>Fact-checks that others published. On with a key.</summary>
    public GoogleFactCheckOptions GoogleFactCheck { get; set; } = new();

    /// <summary>Wikipedia, or another wiki on MediaWiki with TextExtracts. Off by default.</summary>
    public WikipediaOptions Wikipedia { get; set; } = new();

    /// <summary>News or web searches with a JSON API, by a name of your own, e.g. <c>FACTCHECK_SOURCES__SEARCH__NEWS__URLTEMPLATE</c>. None by default.</summary>
    public Dictionary<string, JsonSearchOptions> Search { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Other FactCheck instances whose evidence is searched over gRPC, by a name of your own. None by default.</summary>
    public Dictionary<string, PeerSourceOptions> FactCheck { get; set; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>What every source has.</summary>
public abstract class SourceLimits
{
    /// <summary>Longest wait for the source in all, retries and waits included; then the result says so and is made without it. Default 8 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Longest wait for one request, from connect to headers. Default 4 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:05:00")]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>Times a request is sent again after a failure that may pass. Default 2.</summary>
    [Range(0, 10)]
    public int Retries { get; set; } = 2;

    /// <summary>Wait before the first retry, doubled for each further one and spread by chance. Default 300 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Failed requests, of at least as many in a minute and making up half of them, after which the source is left alone. Default 8.</summary>
    [Range(2, 1_000)]
    public int BreakAfter { get; set; } = 8;

    /// <summary>How long it is left alone then. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "1.00:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most requests a second that this process sends, evenly spaced. Default 5.</summary>
    [Range(0.001, 10_000)]
    public double RequestsPerSecond { get; set; } = 5;

    /// <summary>Longest wait for a turn, or for what a <c>Retry-After</c> asks; where more is needed the source counts as asked too often. Default 2 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan LongestWait { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Most requests of this process in a day (UTC), retries included; then none until the next. Counted in memory: a restart begins anew, and of
    /// N processes each gets an Nth. Default 10,000.
    /// </summary>
    [Range(1, int.MaxValue)]
    public int DailyQuota { get; set; } = 10_000;

    /// <summary>Whether the address set here may be a private one, as that of a server of your own. Pages that it leads to may never. Default false.</summary>
    public bool AllowPrivateAddress { get; set; }
}

/// <summary>The Google Fact Check Tools API.</summary>
public sealed class GoogleFactCheckOptions : SourceLimits
{
    /// <summary>The API key, sent in a header and never in an address. Absent: the source is off.</summary>
    public string? Key { get; set; }

    /// <summary>Where the API is. Default Google's.</summary>
    public string Address { get; set; } = "https://factchecktools.googleapis.com/v1alpha1/claims:search";

    /// <summary>Only fact-checks in this language, BCP 47. Absent: every language.</summary>
    public string? Language { get; set; }

    /// <summary>Most fact-checked claims asked for. Default 10.</summary>
    [Range(1, 100)]
    public int MaxResults { get; set; } = 10;
}

/// <summary>A wiki on MediaWiki with the TextExtracts extension.</summary>
public sealed class WikipediaOptions : SourceLimits
{
    /// <summary>Whether it is asked. Default false.</summary>
    public bool Enabled { get; set; }

    /// <summary>Where its API is. Default the English Wikipedia's.</summary>
    public string Address { get; set; } = "https://en.wikipedia.org/w/api.php";

    /// <summary>Who publishes it, as said on passages. Default Wikipedia.</summary>
    public string Publisher { get; set; } = "Wikipedia";

    /// <summary>Its language, BCP 47. Default en.</summary>
    public string Language { get; set; } = "en";

    /// <summary>Most articles read for a claim, one request each. Default 3.</summary>
    [Range(1, 20)]
    public int MaxArticles { get; set; } = 3;
}

/// <summary>A search with a JSON API: where its results are in the answer is told by paths, e.g. <c>data.results</c> or <c>source[0].name</c>.</summary>
public sealed class JsonSearchOptions : SourceLimits
{
    /// <summary>Address with <c>{query}</c>, and <c>{count}</c> where it takes one. Absent: the source is off.</summary>
    public string? UrlTemplate { get; set; }

    /// <summary>Whether <c>{query}</c> is the claim as it stands; else its names and telling words. Default false.</summary>
    public bool AskWholeClaim { get; set; }

    /// <summary>Header that carries the key, e.g. <c>X-Api-Key</c>, or <c>Authorization</c> with a key that begins with its scheme. Absent: no key.</summary>
    public string? KeyHeader { get; set; }

    /// <summary>The key. Required with a header for it.</summary>
    public string? Key { get; set; }

    /// <summary>Most results asked for and read. Default 10.</summary>
    [Range(1, 100)]
    public int MaxResults { get; set; } = 10;

    /// <summary>Path of the list of results. Empty: the answer is the list. Default <c>articles</c>.</summary>
    public string ItemsPath { get; set; } = "articles";

    /// <summary>Path of a result's address, in the result. Default <c>url</c>.</summary>
    public string UrlPath { get; set; } = "url";

    /// <summary>Path of its text or snippet. Default <c>description</c>.</summary>
    public string TextPath { get; set; } = "description";

    /// <summary>Path of its title. Default <c>title</c>.</summary>
    public string TitlePath { get; set; } = "title";

    /// <summary>Path of its publisher; where there is none, the address's host stands for it. Default <c>source.name</c>.</summary>
    public string PublisherPath { get; set; } = "source.name";

    /// <summary>Path of its time of publication, ISO 8601. Default <c>publishedAt</c>.</summary>
    public string PublishedPath { get; set; } = "publishedAt";

    /// <summary>Results whose page is fetched and read, where its robots.txt allows; the others' snippet stands for them. Default 0.</summary>
    [Range(0, 20)]
    public int FetchPages { get; set; }
}

/// <summary>Another FactCheck instance.</summary>
public sealed class PeerSourceOptions : SourceLimits
{
    /// <summary>Address of its Verification's gRPC port, <c>http://host:port</c> or <c>https://…</c>. Absent: the source is off.</summary>
    public string? Address { get; set; }

    /// <summary>The workspace searched there. Absent: its default one.</summary>
    public string? Workspace { get; set; }

    /// <summary>Sent as <c>Authorization: Bearer …</c>. Absent: none.</summary>
    public string? Token { get; set; }

    /// <summary>Most passages asked for. Default 10.</summary>
    [Range(1, 100)]
    public int MaxResults { get; set; } = 10;
}
