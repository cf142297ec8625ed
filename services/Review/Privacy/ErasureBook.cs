using FactCheck.Core.Errors;
using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;
using FactCheck.Core.Telemetry;
using FactCheck.Core.Time;
using FactCheck.Hosting.Calls;
using FactCheck.Hosting.Privacy;

namespace FactCheck.Review.Privacy;

/// <summary>Who was asked to be blanked, and how far that has come.</summary>
internal sealed class ErasureBook(IErasureStore erasures, TimeProvider time)
{
    private const int MaxAttempts = 5; // reports come from several services at once

    /// <summary>The erasure of this name; asked for again, it is the one that is there, to be announced anew.</summary>
    /// <exception cref="InvalidRequestException">The name has no letter or digit, or more than 12 words.</exception>
    internal async Task<Erasure> RequestAsync(Caller caller, ErasedRole role, string name, bool isFirstPage, CancellationToken cancellation)
    {
        if (ErasedNames.DigestOf(name) is not { } digest)
            throw new InvalidRequestException(role == ErasedRole.Reviewer ? "person" : "claimant", "has no letter or digit, or more than 12 words.");
        if (await FindAsync(caller.Workspace, role, name, cancellation) is { } known)
            return isFirstPage ? await ChangeAsync(known, erasure => erasure with { Announced = false }, cancellation) : known;
        return await erasures.AddAsync(new()
        {
            Workspace = caller.Workspace,
            Id = new($"era-{Guid.NewGuid():N}"),
            Role = role,
            Salt = digest.Salt,
            NameDigest = digest.Digest,
            WordCount = digest.WordCount,
            RequestedBy = caller.Name,
            RequestedAt = time.Now(),
            Trace = TraceContext.Current,
        }, cancellation);
    }

    /// <summary>Adds what a pass blanked.</summary>
    /// <returns>The erasure as it is in the store now.</returns>
    internal Task<Erasure> ReportAsync(Erasure erasure, string kind, int changed, CancellationToken cancellation) =>
        ChangeAsync(erasure, current => current.WithReport(kind, changed, time.Now()), cancellation);

    /// <summary>Goes through the requests themselves: who asked for them may be blanked too.</summary>
    internal BlankingPass<Erasure> PassOf(WorkspaceId workspace, ErasedNames names) => new(
        (page, within) => erasures.ListAsync(workspace, null, page, within),
        erasure => names.IsReviewer(erasure.RequestedBy) ? erasure with { RequestedBy = ErasedNames.Marker } : null,
        (erasure, within) => erasures.GetAsync(erasure.Workspace, erasure.Id, within),
        (blanked, read, within) => erasures.UpdateAsync(blanked, read.Revision, within));

    private async Task<Erasure?> FindAsync(WorkspaceId workspace, ErasedRole role, string name, CancellationToken cancellation)
    {
        var token = "";
        do
        {
            var page = await erasures.ListAsync(workspace, role, new(Core.Paging.PageRequest.MaxSize, token), cancellation);
            foreach (var erasure in page.Items)
            {
                var names = new ErasedNames([erasure]);
                if (names.IsReviewer(name) || names.IsClaimant(name))
                    return erasure;
            }
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        return null;
    }

    private async Task<Erasure> ChangeAsync(Erasure erasure, Func<Erasure, Erasure> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await erasures.UpdateAsync(change(erasure), erasure.Revision, cancellation);
            }
            catch (ConflictException) when (attempt < MaxAttempts)
            {
                erasure = await erasures.GetAsync(erasure.Workspace, erasure.Id, cancellation);
            }
        }
    }
}
