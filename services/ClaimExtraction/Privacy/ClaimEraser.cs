using FactCheck.Core.Claims;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Hosting.Privacy;
using FactCheck.Language.Comparison;

namespace FactCheck.ClaimExtraction.Privacy;

/// <summary>Keeps erased persons out of claims: those that are stored, and those that are read from now on.</summary>
internal sealed class ClaimEraser(IClaimStore claims, ErasedNameList erased)
{
    /// <summary>Stores what was found without any erased name; ids are those of the words as they stand, so that reading again finds the same claims.</summary>
    /// <returns>The claims as they are in the store now.</returns>
    internal async Task<IReadOnlyList<Claim>> AddAsync(Core.Claims.Extraction extraction, IReadOnlyList<Claim> found, CancellationToken cancellation)
    {
        var names = await erased.ReadAsync(extraction.Workspace, cancellation);
        var stored = await claims.AddAsync(extraction, names.IsEmpty ? found : [.. found.Select(claim => Without(claim, names) ?? claim)], cancellation);
        var now = await erased.ReadAsync(extraction.Workspace, cancellation);
        if (now.Count == names.Count)
            return stored;
        // Erased while these were stored: whoever goes through the claims may have passed by already.
        var pass = PassOf(extraction.Workspace, now);
        foreach (var claim in stored)
            await pass.RunAsync(claim, cancellation);
        return [.. await Task.WhenAll(stored.Select(claim => claims.GetAsync(claim.Workspace, claim.Id, cancellation)))];
    }

    /// <summary>Goes through the workspace's claims.</summary>
    internal BlankingPass<Claim> PassOf(WorkspaceId workspace, ErasedNames names) => new(
        (page, within) => claims.ListAsync(new() { Workspace = workspace }, page, within),
        claim => Without(claim, names),
        (claim, within) => claims.GetAsync(claim.Workspace, claim.Id, within),
        (blanked, read, within) => claims.UpdateAsync(blanked, read.Revision, within));

    // The keys have words of the name.
    private static Claim? Without(Claim claim, ErasedNames names) => claim.Without(names) is not { } blanked ? null
        : blanked.MatchKeys.Count == 0 || blanked.Reading.NormalizedText == claim.Reading.NormalizedText ? blanked
        : blanked with { MatchKeys = MatchKeys.Of(blanked.Reading.NormalizedText, blanked.Reading.Quantities) };
}
