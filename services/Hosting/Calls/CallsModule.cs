using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FactCheck.Hosting.Calls;

/// <summary>Who calls, and what every call keeps to.</summary>
internal static class CallsModule
{
    internal static void AddCalls(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<CallLimits>().BindConfiguration(CallLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IConfigureOptions<Grpc.AspNetCore.Server.GrpcServiceOptions>>(services =>
            new ConfigureOptions<Grpc.AspNetCore.Server.GrpcServiceOptions>(options =>
                options.MaxReceiveMessageSize = services.GetRequiredService<IOptions<CallLimits>>().Value.MaxMessageBytes));
        builder.Services.AddSingleton<PageLimits>();
        builder.Services.AddSingleton<RequestReplay>();
        builder.Services.AddHostedService<RequestAnswerCleaner>();
        builder.AddSignIn();
    }

    internal static void UseCallers(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (Activity.Current is { } activity)
                context.Response.Headers[CallHeaders.TraceId] = activity.TraceId.ToHexString();
            return next(context);
        });
        app.UseAuthentication();
        app.UseMiddleware<CallerMiddleware>();
        app.UseAuthorization();
    }
}
