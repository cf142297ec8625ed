using FactCheck.Hosting.Calls;

namespace FactCheck.Review.Console.SignIn;

/// <summary>The people of the embedded default. Nobody proves to be one of them.</summary>
internal static class DevelopmentUsers
{
    /// <summary>Names with the highest role of each, and what they do.</summary>
    internal static IReadOnlyList<(string Name, string Role, string Does)> All { get; } =
    [
        ("Rosa Reporter", CallerRoles.Reporter, "hands in articles and reads everything"),
        ("Chen Checker", CallerRoles.Checker, "works the queue and decides"),
        ("Sara Second", CallerRoles.Checker, "a second checker, to see two people at once"),
        ("Edda Editor", CallerRoles.Editor, "approves, sends back, merges and publishes"),
        ("Ada Admin", CallerRoles.Admin, "all of it, and runs the system"),
    ];

    /// <summary>A role with those below it; null when there is none of that name.</summary>
    internal static IReadOnlySet<string>? RolesOf(string role) =>
        CallerRoles.All.Contains(role) ? CallerRoles.All.TakeWhile(one => one != role).Append(role).ToHashSet(StringComparer.Ordinal) : null;
}
