using FactCheck.Language.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Models;

/// <summary>Gives the services of a process one set of language models.</summary>
public static class LanguageModelSetup
{
    /// <summary>Registers <see cref="LanguageModels"/>; calling it again changes nothing.</summary>
    public static void AddLanguageModels(this IHostApplicationBuilder builder)
    {
        builder.Services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section);
        builder.Services.TryAddSingleton(services => services.GetRequiredService<IOptions<ModelOptions>>().Value is { Enabled: true } options
            ? new LanguageModels(options.Folder is { Length: > 0 } folder ? new ModelFolder(folder) : ModelFolder.Shipped)
            : new LanguageModels(null));
    }
}
