using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi.Models;

namespace FactCheck.Hosting.Endpoints;

/// <summary>The JSON face described: <c>/openapi/v1.json</c>, and a page to read and try it at <c>/openapi</c>.</summary>
internal static class OpenApiModule
{
    internal static void AddOpenApiPage(this WebApplicationBuilder builder, string serviceName)
    {
        builder.Services.AddGrpcSwagger();
        builder.Services.AddSwaggerGen(options =>
            options.SwaggerDoc("v1", new OpenApiInfo { Title = $"FactCheck: {serviceName}", Version = "v1" }));
    }

    internal static void MapOpenApiPage(this WebApplication app)
    {
        app.UseSwagger(options => options.RouteTemplate = "openapi/{documentName}.json");
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "openapi";
            options.SwaggerEndpoint("/openapi/v1.json", "v1");
        });
    }
}
