using FactCheck.Hosting.Models;
using FactCheck.Language.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Tests.Unit.Language.Models;

public sealed class LanguageModelsTests
{
    [Fact]
    public void A_process_has_one_set_of_models_however_many_services_ask_for_them()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.AddLanguageModels();
        builder.AddLanguageModels();
        Assert.Single(builder.Services, service => service.ServiceType == typeof(LanguageModels));
        using var services = builder.Services.BuildServiceProvider();
        Assert.Same(services.GetRequiredService<LanguageModels>(), services.CreateScope().ServiceProvider.GetRequiredService<LanguageModels>());
    }

    [Fact]
    public async Task One_loaded_model_serves_all_callers_at_once_as_it_serves_each_alone()
    {
        using var models = new LanguageModels(ModelFolder.Shipped);
        var pairs = Enumerable.Range(0, 12).Select(i => ($"The council of Oldford bought {i} mills in 2021.", "The council bought a mill.")).ToArray();
        using var alone = new StanceModel(ModelFolder.Shipped);
        var expected = pairs.Select(pair => alone.Score([pair], TestContext.Current.CancellationToken)[0]).ToArray();
        using var together = new Barrier(pairs.Length);
        var answers = await Task.WhenAll(pairs.Select(pair => Task.Factory.StartNew(() =>
        {
            together.SignalAndWait(TestContext.Current.CancellationToken);
            var model = models.Stance!;
            return (Model: model, Score: model.Score([pair], TestContext.Current.CancellationToken)[0]);
        }, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        Assert.Single(answers.Select(answer => answer.Model).Distinct());
        Assert.Equal(expected, answers.Select(answer => answer.Score));
    }
}
