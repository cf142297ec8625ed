namespace FactCheck.Verification.Judging;

/// <summary>Which owner a domain or publisher belongs to, as <see cref="JudgingOptions.Owners"/> says.</summary>
internal sealed class SourceOwners
{
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="owners">As in the options; absent: none is known.</param>
    public SourceOwners(string? owners)
    {
        foreach (var owner in (owners ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', StringSplitOptions.TrimEntries)).Where(part => part.Length == 2))
            foreach (var property in owner[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                _owners[SourceNames.Plain(property)] = owner[0];
    }

    /// <summary>The owner of a domain or publisher; null when none is known.</summary>
    public string? Of(string name) => _owners.GetValueOrDefault(name);
}
