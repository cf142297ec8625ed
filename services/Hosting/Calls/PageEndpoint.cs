namespace FactCheck.Hosting.Calls;

/// <summary>
/// Marks endpoints that people use in a browser: they sign in with a cookie and are sent to the sign-in page. All others are calls of
/// programs, which a cookie never authenticates, so that no other site can make a person's browser call them.
/// </summary>
public sealed class PageEndpoint
{
    /// <summary>The mark.</summary>
    public static PageEndpoint Instance { get; } = new();
}
