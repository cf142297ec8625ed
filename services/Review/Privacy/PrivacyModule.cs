using FactCheck.Core.Privacy;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Privacy;
using FactCheck.Messages;
using MassTransit;

namespace FactCheck.Review.Privacy;

/// <summary>Blanks people on request.</summary>
internal static class PrivacyModule
{
    internal static void AddPrivacy(this IHostApplicationBuilder builder)
    {
        builder.AddErasure();
        builder.Services.AddSingleton<ErasureBook>();
        builder.Services.AddSingleton<OwnerEraser>();
        builder.Services.AddSingleton<PersonEraser>();
        builder.Services.AddOutbox<Erasure>(
            erasure => new PersonErased { WorkspaceId = erasure.Workspace, ErasureId = erasure.Id }, erasure => erasure.Trace, erasure => erasure.Announced);
    }

    internal static void AddPrivacyConsumers(this IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<BlankTasksConsumer>();
        bus.AddConsumer<RecordBlankedConsumer>();
    }
}
