-- Sends some requests in turn, over and over: wrk -s requests.lua URL -- ACCEPT BODY "METHOD PATH"...
-- In a path {id} stands for each of the ids 1 to 1,000. All are formatted ahead, so that wrk never is the slower side.
local requests, turn = {}, 0

function init(args)
  local body = args[2] ~= "" and args[2] or nil
  local headers = { ["Accept"] = args[1], ["Content-Type"] = body and "application/json", ["X-Auth-Token"] = "any" }
  for id = 1, 1000 do
    for index = 3, #args do
      local method, path = args[index]:gsub("{id}", id):match("^(%S+) (%S+)$")
      requests[#requests + 1] = wrk.format(method, path, headers, body)
    end
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format("result %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
