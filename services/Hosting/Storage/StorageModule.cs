using FactCheck.Storage.MongoDB;
using FactCheck.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Hosting.Storage;

/// <summary>Registers the adapter that the configuration names, for every storage port.</summary>
public static class StorageModule
{
    /// <summary>Call once per host.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="service">Names the default file and database, e.g. <c>ingestion</c>.</param>
    public static void AddStorage(this IHostApplicationBuilder builder, string service)
    {
        builder.Services.AddOptions<StorageOptions>()
            .BindConfiguration(StorageOptions.Section)
            .ValidateDataAnnotations()
            .Validate(options => options.Provider != StorageProvider.MongoDB || !string.IsNullOrEmpty(options.MongoDB.ConnectionString),
                $"{StorageOptions.Section}:MongoDB:ConnectionString (environment {ServiceDefaults.EnvironmentPrefix}STORAGE__MONGODB__CONNECTIONSTRING) "
                + "is required when Storage:Provider is MongoDB.")
            .ValidateOnStart();
        builder.Services.AddHostedService<StoreStart>();

        // Which adapter decides which services are registered, so it is read here; ValidateOnStart still reports what is wrong with it.
        var settings = builder.Configuration.GetSection(StorageOptions.Section);
        if (string.Equals(settings["Provider"], nameof(StorageProvider.MongoDB), StringComparison.OrdinalIgnoreCase))
            builder.Services.AddMongoStorage(settings["MongoDB:ConnectionString"] ?? "mongodb://unset", settings["MongoDB:Database"] ?? $"factcheck_{service}");
        else
            builder.Services.AddSqliteStorage(settings["Sqlite:Path"] ?? Path.Combine("data", $"{service}.db"));
    }
}
