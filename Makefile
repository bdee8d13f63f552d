# The front door. `make` alone prints the commands, in Vietnamese.
#
# Written for every make: no functions and no conditionals, so that GNU make 3.81 and
# BSD make read it alike. ARGS passes options on: make site ARGS="--only hung-thinh".

# Which Python makes .venv; empty: the first on this machine that is new enough.
PYTHON =
# Options for the command line.
ARGS =
# Port of `make serve`.
PORT = 8000

SET_UP = @PYTHON='$(PYTHON)' sh .make/set-up.sh
CONGKHAI = @.venv/bin/python -m generator

.PHONY: help setup setup-test site check serve verify usb schema test lint bench bench-search weigh accessibility-report clean

help:
	@echo 'Các lệnh:'
	@echo ''
	@echo '  make site     kiểm tra dữ liệu, tạo trang web trong thư mục site, kiểm tra lại trang web'
	@echo '  make check    chỉ kiểm tra dữ liệu trong thư mục content, không ghi gì'
	@echo '  make serve    xem thử trên máy này, tự cập nhật khi sửa dữ liệu (http://127.0.0.1:$(PORT)/)'
	@echo '  make verify   kiểm tra lại trang web đã tạo'
	@echo '  make usb      tạo trang web rồi chép vào thư mục usb, mở được từ USB, không cần mạng'
	@echo '  make schema   để VS Code gợi ý khi nhập dữ liệu'
	@echo '  make setup    chỉ cài những gì chương trình cần'
	@echo '  make clean    xoá những gì đã tạo (build, site, usb); không đụng đến dữ liệu'
	@echo ''
	@echo 'Dành cho người phát triển:'
	@echo ''
	@echo '  make test     chạy toàn bộ kiểm thử'
	@echo '  make lint     kiểm tra mã nguồn'
	@echo '  make bench    đo thời gian từng chặng'
	@echo '  make accessibility-report   kiểm tra khả năng tiếp cận, ghi kết quả vào content'
	@echo '  make bench-search  so ô tìm kiếm với hai cách khác'
	@echo '  make weigh    cân các trang nặng nhất của trang web đã tạo'
	@echo ''
	@echo 'Thêm tuỳ chọn bằng ARGS, ví dụ: make site ARGS="--only hung-thinh"'
	@echo 'Mọi lệnh khác (thêm thủ tục, kế hoạch, tiến độ): .venv/bin/congkhai help'

setup:
	$(SET_UP) site

setup-test:
	$(SET_UP) test

site: setup
	$(CONGKHAI) site $(ARGS)

check: setup
	$(CONGKHAI) check $(ARGS)

serve: setup
	$(CONGKHAI) serve --port $(PORT) $(ARGS)

verify: setup
	$(CONGKHAI) verify $(ARGS)

usb: setup
	$(CONGKHAI) site $(ARGS)
	$(CONGKHAI) usb

schema: setup
	$(CONGKHAI) schema $(ARGS)

test: setup-test
	@.venv/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

lint: setup-test
	@.venv/bin/python -m ruff check .
	@.venv/bin/python -m ruff format --check .
	@.venv/bin/python -m mypy

bench: setup-test
	@.venv/bin/python -m tests.bench $(ARGS)

accessibility-report: setup-test
	$(CONGKHAI) site
	@.venv/bin/python -m tests.access

bench-search: setup-test
	@.venv/bin/python -m tests.bench.search

weigh: setup-test
	@.venv/bin/python -m tests.weights

clean:
	rm -rf build site usb
