using System.Text.Json;
using FactCheck.Core.Privacy;
using FactCheck.Core.Verification;
using FactCheck.Protos.Types.V1;
using FactCheck.Tests.Service.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Tests.Service.Verification;

/// <summary>Who was erased comes back neither with a question nor with a result that was in the making.</summary>
public sealed class ErasedTests(RecheckHost host) : RecheckScenario(host)
{
    private IVerificationStore Results => Host.Services.GetRequiredService<IVerificationStore>();

    [Fact]
    public async Task A_question_that_names_them_is_kept_without_the_name_and_can_be_made_again()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        await EraseAsync("Vera Stone");
        var result = (await Client.VerifyClaimAsync(new() { Text = "Vera Stone saw more than 300 flooded homes in Oldford.", Claimant = "Vera Stone" }, Own)).Result;
        Assert.Equal($"{ErasedNames.Marker} saw more than 300 flooded homes in Oldford.", result.ClaimText);
        Assert.DoesNotContain("Stone", JsonSerializer.Serialize(await Results.GetAsync(new(Workspace), new(result.ResultId), Cancellation)), StringComparison.Ordinal);
        Assert.True((await Client.ReplayVerificationResultAsync(new() { ResultId = result.ResultId }, Own)).Same);
    }

    [Fact]
    public async Task A_re_check_that_began_before_keeps_their_name_out_of_what_it_stores()
    {
        await ImportAsync("The fire brigade counted 340 flooded homes in Oldford.", "Example Post", Host.Today.AddDays(-1));
        await Client.ImportFactChecksAsync(new()
        {
            FactChecks = { new PublishedFactCheck { Url = "https://facts.example/1", ClaimText = "Over 300 homes were flooded in Oldford", Claimant = "Vera Stone", Rating = "True", Publisher = "Example Facts" } },
        }, Own);
        var claim = await VerifiedAsync();
        var first = await Results.GetAsync(new(Workspace), new((await HistoryAsync(claim)).Single().ResultId), Cancellation);
        Assert.Contains("Vera Stone", JsonSerializer.Serialize(first), StringComparison.Ordinal);
        await EraseAsync("Vera Stone"); // and what is stored is not blanked yet
        Host.Time.Advance(first.ExpiresAt!.Value - Host.Time.GetUtcNow());
        await RecheckAllAsync();
        var second = await Results.GetAsync(new(Workspace), new((await HistoryAsync(claim))[0].ResultId), Cancellation);
        Assert.NotEqual(first.Id, second.Id);
        Assert.DoesNotContain("Vera Stone", JsonSerializer.Serialize(second), StringComparison.Ordinal);
        Assert.Equal(ErasedNames.Marker, Assert.Single(second.FactChecks).Claimant);
    }
}
