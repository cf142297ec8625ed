using System.ComponentModel.DataAnnotations;
using FactCheck.Review.Queue;
using Microsoft.Extensions.Options;

namespace FactCheck.Review;

/// <summary>Rules of the queue. Section <c>Review</c>; environment <c>FACTCHECK_REVIEW__…</c>.</summary>
public sealed class ReviewOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "Review";

    /// <summary>How long a lease lasts when the caller does not say. Default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan DefaultLease { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Longest lease; a longer one is refused. Default 4 h.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "7.00:00:00")]
    public TimeSpan MaxLease { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How long a task may wait for a decision; longer, it is overdue and shown so. Default 24 h.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan DueAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Where a trace is shown, with <c>{trace_id}</c> in its place: <c>https://jaeger.example/trace/{trace_id}</c>. http or https only. Default none: the console shows the id without a link.</summary>
    [RegularExpression(@"https?://[^\s]*\{trace_id\}[^\s]*", ErrorMessage = "TraceAddress is no address of http or https with {{trace_id}} in it.")]
    public string? TraceAddress { get; set; }

    /// <summary>The address of a trace; null without the option, or without a trace.</summary>
    internal string? AddressOfTrace(string traceId) =>
        string.IsNullOrEmpty(TraceAddress) || traceId.Length == 0 ? null : TraceAddress.Replace("{trace_id}", Uri.EscapeDataString(traceId), StringComparison.Ordinal);

    /// <summary>What makes a task come sooner. A change holds for tasks stored or changed from then on.</summary>
    [ValidateObjectMembers]
    public PriorityWeights Priority { get; set; } = new();

    /// <summary>Which decisions a second person has to agree to. Default: none.</summary>
    [ValidateObjectMembers]
    public SecondPersonOptions SecondPerson { get; set; } = new();

    /// <summary>Topics where a wrong claim does harm, of <see cref="Topics"/>. Default health, violence, elections, migration.</summary>
    public ISet<string> HarmTopics { get; } = new HashSet<string>(TopicWords.Harmful, StringComparer.OrdinalIgnoreCase);

    /// <summary>Topics, each with the words of a claim that tell it, in lower case and without accents. A topic named again replaces the default of that name.</summary>
    public IDictionary<string, IReadOnlyList<string>> Topics { get; } = TopicWords.Default();
}

/// <summary>The weights of a task's priority.</summary>
public sealed class PriorityWeights
{
    /// <summary>Of the claim's check-worthiness, which is in [0, 1]. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double CheckWorthiness { get; set; } = 0.6;

    /// <summary>Of its spread, in [0, 1): 0 for one article, a half for three articles of three publishers. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double Spread { get; set; } = 0.2;

    /// <summary>Of being about a topic where a wrong claim does harm. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double Harm { get; set; } = 0.2;

    /// <summary>What a day of waiting brings. Default 0.05: after 20 days anything is ahead of anything new.</summary>
    [Range(0.0, 1.0)]
    public double AgePerDay { get; set; } = 0.05;

    /// <summary>What waiting has brought a task so far, from 0 on: on top of its priority, in the order of the queue.</summary>
    internal double AgeOf(Core.Review.ReviewTask task, DateTimeOffset now) => Math.Round(AgePerDay * Math.Max(0, (now - task.CreatedAt).TotalDays), 3);
}

/// <summary>Which decisions a second person has to agree to. Nobody approves the own decision, whatever these say.</summary>
public sealed class SecondPersonOptions
{
    /// <summary>All of them. Default false.</summary>
    public bool Always { get; set; }

    /// <summary>Those about one of these topics. Default none.</summary>
    public ISet<string> Topics { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Share of all decisions that is drawn for it, in [0, 1], so that agreement can be measured. Default 0.</summary>
    [Range(0.0, 1.0)]
    public double SampleShare { get; set; }
}
