using System.Text.RegularExpressions;

namespace FactCheck.Tests.Deploy;

/// <summary>Names of container images.</summary>
internal static partial class Images
{
    /// <summary>Whether the name has a tag that starts with a version of at least two parts, or a digest.</summary>
    public static bool IsPinned(string image) => Pinned().IsMatch(image);

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._/-]*(:\d+\.\d+[A-Za-z0-9._-]*|@sha256:[0-9a-f]{64})$")]
    private static partial Regex Pinned();
}
