using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Review;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Calls;
using FactCheck.Review.Console.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace FactCheck.Review.Console.Queue;

/// <summary>What of the queue is shown. Its address is the page's: a filter can be sent to somebody, and kept as a bookmark.</summary>
public sealed record QueueFilter
{
    public const string All = "all";

    /// <summary>Absent: waiting tasks.</summary>
    public string State { get; init; } = "";
    public string Text { get; init; } = "";
    public Verdict? Proposed { get; init; }
    public Verdict? Decided { get; init; }
    public string? Publisher { get; init; }
    public string? Claimant { get; init; }
    public ClaimType? Type { get; init; }
    public string? Topic { get; init; }
    public string? Tag { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public bool Mine { get; init; }
    public bool Overdue { get; init; }
    public bool Mentioned { get; init; }
    public ReviewOrder Order { get; init; }

    public static QueueFilter Parse(Uri address)
    {
        var query = QueryHelpers.ParseQuery(address.Query);
        string? Value(string name) => query.TryGetValue(name, out var value) && value.ToString() is { Length: > 0 and <= 200 } text ? text : null;
        T? Known<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Value(name), ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
        DateOnly? Date(string name) => DateOnly.TryParseExact(Value(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        return new QueueFilter
        {
            State = Value("state") ?? "",
            Text = Value("q") ?? "",
            Proposed = Known<Verdict>("proposed"),
            Decided = Known<Verdict>("decided"),
            Publisher = Value("publisher"),
            Claimant = Value("claimant"),
            Type = Known<ClaimType>("type"),
            Topic = Value("topic"),
            Tag = Value("tag"),
            From = Date("from"),
            To = Date("to"),
            Mine = Value("mine") is not null,
            Overdue = Value("overdue") is not null,
            Mentioned = Value("mentioned") is not null,
            Order = Known<ReviewOrder>("order") ?? ReviewOrder.Rank,
        };
    }

    /// <summary>The page's address with this filter.</summary>
    public string Address => QueryHelpers.AddQueryString("/", Parts().Where(part => !string.IsNullOrEmpty(part.Value)));

    /// <summary>The state asked for; null: all.</summary>
    public ReviewState? StateAsked => Mine ? ReviewState.Leased : Named is ReviewState.Leased ? Named : Overdue || State.Length == 0 ? ReviewState.Pending : Named;

    /// <summary>Tasks that nobody has: what waits.</summary>
    public bool Unassigned => StateAsked is ReviewState.Pending;

    /// <summary>This filter under another tab: what can't be in that state is left out.</summary>
    public QueueFilter InState(string state)
    {
        var isOpen = state is "" or "leased";
        return this with { State = state, Mine = false, Overdue = isOpen && Overdue, Decided = isOpen ? null : Decided };
    }

    // Only what is open can be overdue, waiting or held.
    private ReviewState? Named => Enum.TryParse<ReviewState>(State, ignoreCase: true, out var state) && Enum.IsDefined(state) ? state : null;

    public ReviewTaskQuery ToQuery(Caller caller, DateTimeOffset now, TimeSpan dueAfter)
    {
        var before = To is { } to ? Midnight(to.AddDays(1)) : (DateTimeOffset?)null;
        var due = now - dueAfter;
        return new ReviewTaskQuery
        {
            Workspace = caller.Workspace,
            Now = now,
            State = StateAsked,
            Holder = Mine ? caller.Name : null,
            ProposedVerdict = Proposed,
            DecidedVerdict = Decided,
            Publisher = Publisher,
            Claimant = Claimant,
            Type = Type,
            Topic = Topic,
            Tag = Tag,
            Mentioned = Mentioned ? caller.Name : null,
            Text = Text,
            CreatedFrom = From is { } from ? Midnight(from) : null,
            CreatedBefore = Overdue && (before is null || due < before) ? due : before,
            Order = Order,
        };
    }

    /// <summary>What restricts the list, each with the address without it.</summary>
    public IEnumerable<(string Label, string Without)> Chips()
    {
        if (Mine) yield return ("Mine", (this with { Mine = false }).Address);
        if (Overdue) yield return ("Overdue", (this with { Overdue = false }).Address);
        if (Mentioned) yield return ("Mentions me", (this with { Mentioned = false }).Address);
        if (Text.Length > 0) yield return ($"“{Text}”", (this with { Text = "" }).Address);
        if (Proposed is { } proposed) yield return ($"Machine: {Words.Of(proposed)}", (this with { Proposed = null }).Address);
        if (Decided is { } decided) yield return ($"Decided: {Words.Of(decided)}", (this with { Decided = null }).Address);
        if (Type is { } type) yield return ($"Kind: {Words.Of(type)}", (this with { Type = null }).Address);
        if (Topic is not null) yield return ($"Topic: {Topic}", (this with { Topic = null }).Address);
        if (Tag is not null) yield return ($"Tag: {Tag}", (this with { Tag = null }).Address);
        if (Publisher is not null) yield return ($"Publisher: {Publisher}", (this with { Publisher = null }).Address);
        if (Claimant is not null) yield return ($"Said by: {Claimant}", (this with { Claimant = null }).Address);
        if (From is { } from) yield return ($"From {Iso(from)}", (this with { From = null }).Address);
        if (To is { } to) yield return ($"Until {Iso(to)}", (this with { To = null }).Address);
    }

    private IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("state", State), new("q", Text), new("proposed", Proposed?.ToString()), new("decided", Decided?.ToString()),
        new("publisher", Publisher), new("claimant", Claimant), new("type", Type?.ToString()), new("topic", Topic), new("tag", Tag),
        new("from", From is { } from ? Iso(from) : null), new("to", To is { } to ? Iso(to) : null),
        new("mine", Mine ? "1" : null), new("overdue", Overdue ? "1" : null), new("mentioned", Mentioned ? "1" : null),
        new("order", Order == ReviewOrder.Rank ? null : Order.ToString()),
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
