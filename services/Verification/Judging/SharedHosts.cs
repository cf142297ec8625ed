namespace FactCheck.Verification.Judging;

/// <summary>Hosts that let everybody publish under a name below theirs: <c>ann.blogspot.com</c> and <c>ben.blogspot.com</c> are two sources.</summary>
/// <remarks>The well-known ones by their own descriptions, and those of <see cref="JudgingOptions.SharedHosts"/>. A host that is not known makes one source of many, which is the safe side.</remarks>
internal sealed class SharedHosts
{
    private static readonly string[] WellKnown =
    [
        "blogspot.com", "blogspot.co.uk", "blogspot.de", "blogspot.fr", "blogspot.in", "wordpress.com", "substack.com", "medium.com", "tumblr.com", "livejournal.com",
        "typepad.com", "over-blog.com", "hatenablog.com", "ghost.io", "beehiiv.com", "bearblog.dev", "write.as", "blogger.com", "weebly.com", "wixsite.com",
        "squarespace.com", "webflow.io", "carrd.co", "jimdofree.com", "jimdosite.com", "altervista.org", "neocities.org", "github.io", "gitlab.io", "codeberg.page",
        "netlify.app", "vercel.app", "pages.dev", "workers.dev", "web.app", "firebaseapp.com", "herokuapp.com", "onrender.com", "fly.dev", "glitch.me",
        "azurewebsites.net", "cloudfront.net", "s3.amazonaws.com", "appspot.com", "readthedocs.io",
    ];

    private readonly HashSet<string> _hosts = new(WellKnown, StringComparer.OrdinalIgnoreCase);

    /// <param name="further">See <see cref="JudgingOptions.SharedHosts"/>.</param>
    public SharedHosts(string? further = null) =>
        _hosts.UnionWith((further ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(host => host.Trim('.')));

    /// <summary>The labels of the shared host that these end with; 0 when they end with none.</summary>
    public int LabelsOf(string[] labels)
    {
        for (var from = 0; from + 1 < labels.Length; from++)
            if (_hosts.Contains(string.Join('.', labels[from..])))
                return labels.Length - from;
        return 0;
    }
}
