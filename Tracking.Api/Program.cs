using Tracking.Api.Hosting;

return await TrackingProgram.RunAsync(args);
