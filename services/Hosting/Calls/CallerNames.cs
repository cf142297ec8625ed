using System.Text.RegularExpressions;
using FactCheck.Core.Identity;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Hosting.Calls;

/// <summary>What a caller, a workspace and a role may be called.</summary>
public static partial class CallerNames
{
    /// <summary>Whether it is a caller's name: 1 to 64 letters, digits, spaces and <c>. _ @ -</c>, a letter or digit first.</summary>
    public static bool IsName(string value) => Name().IsMatch(value);

    /// <summary>Whether it is a workspace's name: 1 to 64 letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static bool IsWorkspace(string value) => Workspace().IsMatch(value);

    /// <summary>The caller that the headers name; null when one of them is malformed.</summary>
    internal static Caller? FromHeaders(IHeaderDictionary headers, string absentName)
    {
        var name = Header(headers, CallHeaders.User) ?? absentName;
        var workspace = Header(headers, CallHeaders.Workspace) ?? WorkspaceId.Default.Value;
        var roles = Header(headers, CallHeaders.Roles)?.Split(',', StringSplitOptions.TrimEntries) ?? [.. CallerRoles.All];
        return IsName(name) && IsWorkspace(workspace) && roles.All(CallerRoles.All.Contains)
            ? new(name, new WorkspaceId(workspace), roles.ToHashSet(StringComparer.Ordinal), IsDevelopment: true)
            : null;
    }

    private static string? Header(IHeaderDictionary headers, string name) => headers[name].ToString() is { Length: > 0 } value ? value : null;

    // Names become audit entries and parts of ids: nothing that could be mistaken for markup, a path or a line of a log.
    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd} ._@-]{0,63}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Workspace();
}
