using FactCheck.Core.Privacy;
using FactCheck.Core.Verification;
using FactCheck.Hosting.Privacy;
using FactCheck.Language.Stance;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Verification.Privacy;

/// <summary>On <see cref="PersonErased"/>, blanks the person in results and in what is watched. Passages and fact-checks of others are sources and stay.</summary>
/// <remarks>Safe to repeat. A result whose claim was blanked can't be replayed: what it was made from is not all there any more, and the replay says so.</remarks>
internal sealed class BlankResultsConsumer(ErasureFollower follower, IVerificationStore results, IClaimWatchStore watches) : IConsumer<PersonErased>
{
    /// <summary>Of <see cref="PersonBlanked"/>.</summary>
    public const string Kind = "results";

    private const int MostWords = 16; // as many as are kept when a claim is watched first

    public Task Consume(ConsumeContext<PersonErased> context) => follower.FollowAsync(context, Kind, async (names, cancellation) =>
    {
        var workspace = context.Message.WorkspaceId;
        await new BlankingPass<ClaimWatch>(
            (page, within) => watches.ListAsync(workspace, page, within),
            watch => Without(watch, names),
            (watch, within) => watches.GetAsync(watch.Workspace, watch.Id, within),
            (blanked, read, within) => watches.UpdateAsync(blanked, read.Revision, within)).RunAsync(cancellation);
        return await new BlankingPass<VerificationResult>(
            (page, within) => results.ListAsync(new() { Workspace = workspace }, page, within),
            result => result.Without(names),
            (result, within) => results.GetAsync(result.Workspace, result.Id, within),
            (blanked, read, within) => results.UpdateAsync(blanked, read.Revision, within)).RunAsync(cancellation);
    });

    private static ClaimWatch? Without(ClaimWatch watch, ErasedNames names)
    {
        var text = names.Blank(watch.ClaimText, reviewersToo: false);
        return text == watch.ClaimText ? null : watch with { ClaimText = text, Words = Keywords.Of(text, MostWords) };
    }
}
