using System.Globalization;
using FactCheck.Core.Claims;

namespace FactCheck.Core.Review;

/// <summary>The terms under which a task is found: the same in every store, so that any filter is a walk along one index.</summary>
public static class ReviewTerms
{
    /// <summary>Every task has it.</summary>
    public const string All = "*";

    /// <summary>Tasks that wait or are held, whether or not the hold ran out.</summary>
    private const string Open = "open";

    /// <summary>Tasks in which people corrected the machine's reading.</summary>
    private const string Corrected = "corrected";

    /// <summary>The terms of a task, each once, sorted ordinally.</summary>
    public static IReadOnlyList<string> Of(ReviewTask task)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal) { All, Term("state", task.State.ToString()), Term("type", task.Type.ToString()) };
        if (task.State is ReviewState.Pending or ReviewState.Leased)
            terms.Add(Open);
        if (task is { State: ReviewState.Leased, Lease: { } lease })
            terms.Add(Term("holder", lease.Holder));
        if (task.Proposal.Verdict is { } proposed)
            terms.Add(Term("proposed", proposed.ToString()));
        if (task.Decision is { } decision)
            terms.UnionWith([Term("decided", decision.Verdict.ToString()), Term("reviewer", decision.Reviewer)]);
        if (task is { State: ReviewState.Decided, Decision.DecidedAt: var decidedAt })
            terms.Add(Term("decided-on", Day(DateOnly.FromDateTime(decidedAt.UtcDateTime))));
        if (task.Corrections.Count > 0)
            terms.Add(Corrected);
        Add(terms, "double-checked-on", task.SecondOpinions.Select(opinion => Day(DateOnly.FromDateTime(opinion.At.UtcDateTime))));
        Add(terms, "claimant", [task.Claimant]);
        Add(terms, "document", [task.DocumentId.Value, .. task.Members.Select(member => member.DocumentId.Value)]);
        Add(terms, "publisher", [task.Publisher, .. task.Members.Select(member => member.Publisher)]);
        Add(terms, "topic", task.Topics);
        Add(terms, "tag", task.Tags);
        Add(terms, "mention", task.Comments.SelectMany(comment => comment.Mentions));
        Add(terms, "word", SearchWords.Of($"{task.ClaimText} {task.Claimant}"));
        return [.. terms];
    }

    /// <summary>The terms that a task must have to match; never empty.</summary>
    public static IReadOnlyList<string> Of(ReviewTaskQuery query)
    {
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        if (query.State is { } state)
            terms.Add(state is ReviewState.Pending ? Open : Term("state", state.ToString()));
        if (query.IsCorrected)
            terms.Add(Corrected);
        Add(terms, "decided-on", [query.DecidedOn is { } decidedOn ? Day(decidedOn) : null]);
        Add(terms, "double-checked-on", [query.DoubleCheckedOn is { } checkedOn ? Day(checkedOn) : null]);
        Add(terms, "holder", [query.Holder]);
        Add(terms, "reviewer", [query.Reviewer]);
        Add(terms, "document", [query.DocumentId?.Value]);
        Add(terms, "proposed", [query.ProposedVerdict?.ToString()]);
        Add(terms, "decided", [query.DecidedVerdict?.ToString()]);
        Add(terms, "publisher", [query.Publisher]);
        Add(terms, "claimant", [query.Claimant]);
        Add(terms, "type", [query.Type?.ToString()]);
        Add(terms, "topic", [query.Topic]);
        Add(terms, "tag", [query.Tag]);
        Add(terms, "mention", [query.Mentioned]);
        Add(terms, "word", SearchWords.Of(query.Text));
        return terms.Count == 0 ? [All] : [.. terms];
    }

    /// <summary>What terms can't say, because it depends on the time of the query: whether a hold ran out.</summary>
    public static bool MatchesNow(ReviewTask task, ReviewTaskQuery query) =>
        (query.State is not { } state || task.StateAt(query.Now) == state)
        && (query.Holder is null || task.StateAt(query.Now) == ReviewState.Leased);

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static void Add(SortedSet<string> terms, string kind, IEnumerable<string?> values)
    {
        foreach (var value in values)
            if (value is not null)
                terms.Add(Term(kind, value));
    }

    // A line end separates terms where they stand in one column.
    private static string Term(string kind, string value) => $"{kind}:{value.ReplaceLineEndings(" ")}";
}
