using FactCheck.Core.Errors;
using FactCheck.Hosting.Calls;

namespace FactCheck.Review.Queue;

/// <summary>What people do with tasks.</summary>
internal enum ReviewAction
{
    Read,
    Lease,
    Renew,
    Release,
    HandOver,
    HandOverOthers,
    Decide,
    Approve,
    SendBack,
    Undo,
    UndoOthers,
    Comment,
    Tag,
    Correct,
    AnswerReuse,
    Boost,
    Merge,
    Split,
    Publish,
    SaveView,
    Report,
    ReadCorrections,
    VerifyAudit,
    Erase,
}

/// <summary>Who may do what, in one table. An admin may do all.</summary>
internal static class ReviewRights
{
    private static readonly string[] Everybody = [CallerRoles.Reporter, CallerRoles.Checker, CallerRoles.Editor];
    private static readonly string[] Checkers = [CallerRoles.Checker, CallerRoles.Editor];
    private static readonly string[] Editors = [CallerRoles.Editor];

    /// <summary>The roles that may do this, besides admin.</summary>
    internal static IReadOnlyList<string> Of(ReviewAction action) => action switch
    {
        ReviewAction.Read or ReviewAction.Comment or ReviewAction.SaveView => Everybody,
        ReviewAction.Lease or ReviewAction.Renew or ReviewAction.Release or ReviewAction.HandOver or ReviewAction.Decide or ReviewAction.Undo
            or ReviewAction.Tag or ReviewAction.Correct or ReviewAction.AnswerReuse => Checkers,
        ReviewAction.HandOverOthers or ReviewAction.UndoOthers or ReviewAction.Approve or ReviewAction.SendBack or ReviewAction.Boost or ReviewAction.Merge or ReviewAction.Split
            or ReviewAction.Publish or ReviewAction.Report or ReviewAction.ReadCorrections => Editors,
        _ => [],
    };

    /// <summary>Whether the caller may.</summary>
    internal static bool Allows(Caller caller, ReviewAction action) =>
        caller.Roles.Contains(CallerRoles.Admin) || Of(action).Any(caller.Roles.Contains);

    /// <exception cref="NotAllowedException">None of the caller's roles may.</exception>
    internal static void Require(Caller caller, ReviewAction action)
    {
        if (!Allows(caller, action))
            throw new NotAllowedException($"To {NameOf(action)} takes the role {string.Join(" or ", Of(action).Append(CallerRoles.Admin))}.");
    }

    /// <summary>In lower case words.</summary>
    internal static string NameOf(ReviewAction action) => action switch
    {
        ReviewAction.HandOver => "hand over",
        ReviewAction.HandOverOthers => "hand over what another holds",
        ReviewAction.UndoOthers => "undo what another decided",
        ReviewAction.SendBack => "send back",
        ReviewAction.AnswerReuse => "answer a match",
        ReviewAction.SaveView => "save a view",
        ReviewAction.ReadCorrections => "read corrections",
        ReviewAction.VerifyAudit => "verify the audit trail",
        _ => action.ToString().ToLowerInvariant(),
    };
}
